package io.perennial.query.todo;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainComplaint;
import io.perennial.query.PlainFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that plain facts say is to be done, told without any class of the product.
 *
 * @param id what it is about
 * @param customerId the customer; absent where it is about none
 * @param kind what kind of thing
 * @param subject what of that it is about; absent when it is about all
 * @param person who does it; absent when nobody is named
 * @param role who does it when nobody is named
 * @param since from which day on
 * @param dueOn until which day; absent where no day is set
 * @param dueAt until when on that day, where that matters
 */
record PlainToDo(
    String id,
    @Nullable String customerId,
    String kind,
    @Nullable String subject,
    @Nullable String person,
    String role,
    LocalDate since,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt) {

  /** What is to be done of which it has begun by a day. */
  static List<PlainToDo> of(GeneratedWorld world, LocalDate on) {
    List<PlainToDo> all = new ArrayList<>();
    PlainFile.of(world, on)
        .forEach((id, file) -> {
          contacts(id, file, all);
          contracts(id, file, all);
        });
    Map<String, PlainToDo> open = new TreeMap<>();
    Map<String, List<LifecycleEvent>> streams =
        world.standing(on).stream()
            .collect(
                Collectors.groupingBy(LifecycleEvent::streamId, TreeMap::new, Collectors.toList()));
    streams.forEach((id, facts) -> {
      facts.forEach(fact -> PlainTasks.desk(fact, open));
      PlainTasks.plan(id, facts, all);
      PlainTasks.day(id, facts, all);
    });
    all.addAll(open.values());
    PlainComplaint.of(world, on).forEach(each -> complaint(each, all));
    return all.stream().filter(each -> !each.since.isAfter(on)).toList();
  }

  /** The later one of two days. */
  static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  private static void contacts(String id, PlainFile file, List<PlainToDo> to) {
    List<ContactPrioritySet> set = file.of(ContactPrioritySet.class);
    boolean gone = false;
    LocalDate rests = null;
    for (LifecycleEvent fact : file.facts) {
      gone |= fact instanceof DefectionDeclared || fact instanceof ProspectDisqualified;
      gone &= !(fact instanceof CustomerWonBack) && !(fact instanceof ProspectReopened);
      rests = fact instanceof ProspectRestBegan rest ? later(rest.restsUntil(), rests) : rests;
    }
    if (set.isEmpty() || gone) {
      return;
    }
    ContactPriority priority = set.getLast().contactPriority();
    int months = List.of(1, 3, 6).get(priority.ordinal());
    CallLogged call = file.last(CallLogged.class);
    VisitLogged visit = file.last(VisitLogged.class);
    LocalDate began = set.getFirst().occurredOn();
    LocalDate called = call == null ? began : call.occurredOn();
    LocalDate visited = visit == null ? began : visit.occurredOn();
    String who = file.representative();
    LocalDate due = later(called.plusMonths(months), rests);
    to.add(new PlainToDo(id, id, "CALL", null, who, "REPRESENTATIVE", called, due, null));
    due = later(visited.plusMonths(months == 1 ? 3 : 2 * months), rests);
    to.add(new PlainToDo(id, id, "VISIT", null, who, "REPRESENTATIVE", visited, due, null));
  }

  private static void contracts(String id, PlainFile file, List<PlainToDo> to) {
    Map<String, LocalDate> ends = new TreeMap<>();
    for (LifecycleEvent fact : file.facts) {
      switch (fact) {
        case ContractSigned signed -> ends.put(signed.contractId(), signed.endsOn());
        case ContractRenewed renewed -> ends.put(renewed.contractId(), renewed.endsOn());
        case ContractRenewalDeclined declined -> ends.remove(declined.contractId());
        case ContractExpired expired -> ends.remove(expired.contractId());
        default -> {} // says nothing of contracts
      }
    }
    ends.forEach((contract, end) ->
        to.add(
            new PlainToDo(
                id,
                id,
                "CONTRACT_END",
                contract,
                file.representative(),
                "REPRESENTATIVE",
                end.minusDays(60),
                end,
                null)));
  }

  private static void complaint(PlainComplaint complaint, List<PlainToDo> to) {
    String next = complaint.next();
    if (complaint.acknowledgementDueOn() instanceof LocalDate due) {
      to.add(
          step(complaint, "ACKNOWLEDGEMENT", complaint.recordedOn(), PlainComplaint.closing(due)));
    }
    if (next == null || next.equals("ANSWER")) {
      return;
    }
    String kind =
        switch (next) {
          case "CLOSE_AS_UNFOUNDED" -> "CLOSING";
          case "CARRY_OUT" -> "SOLUTION";
          case "EVALUATE" -> "EVALUATION";
          default -> "PROPOSAL";
        };
    to.add(
        step(
            complaint,
            kind,
            complaint.lastMove().occurredOn(),
            kind.equals("PROPOSAL") ? complaint.proposalDueAt() : null));
  }

  private static PlainToDo step(
      PlainComplaint complaint, String kind, LocalDate since, @Nullable Instant due) {
    return new PlainToDo(
        complaint.id(),
        complaint.customerId(),
        "COMPLAINT_" + kind,
        null,
        complaint.person(),
        "COMPLAINT_DESK",
        since,
        due == null ? null : LocalDate.ofInstant(due, ZoneOffset.UTC),
        due);
  }

  /** Whether it was to be done before a day. */
  boolean isOverdue(LocalDate on) {
    return dueOn != null && dueOn.isBefore(on);
  }
}
