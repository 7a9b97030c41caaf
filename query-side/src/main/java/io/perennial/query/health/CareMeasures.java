package io.perennial.query.health;

import io.perennial.query.activity.ContactRhythm;
import io.perennial.query.health.ContactFacts.PrioritySet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures of what we do for a customer, and have agreed with it. */
final class CareMeasures {

  private static final int MONTHS = 12;

  private CareMeasures() {}

  /**
   * The mean of calls and visits: all while the last one is not longer ago than the rhythm has it,
   * nothing when it is twice as long ago.
   */
  static Measured contact(HealthDocument document, LocalDate on, ContactRhythm rhythm) {
    ContactFacts facts = document.contacts();
    List<PrioritySet> set =
        facts.priorities().stream().filter(each -> !each.on().isAfter(on)).toList();
    if (set.isEmpty()) {
      return Measured.unknown(HealthMeasure.CONTACT, "a contact priority (set-contact-priority)");
    }
    ContactRhythm.Months months = rhythm.of(set.getLast().priority());
    LocalDate began = set.getFirst().on();
    DatedEvent call = DatedEvent.last(facts.calls(), on);
    DatedEvent visit = DatedEvent.last(facts.visits(), on);
    LocalDate called = call == null ? began : call.on();
    LocalDate visited = visit == null ? began : visit.on();
    return Measured.known(
        HealthMeasure.CONTACT,
        inTime(called, months.call(), on)
            .add(inTime(visited, months.visit(), on))
            .divide(BigDecimal.valueOf(2)),
        "%s, due every %d months; %s, due every %d"
            .formatted(
                said("call", call, began),
                months.call(),
                said("visit", visit, began),
                months.visit()),
        eventIds(call, visit, set.getLast()));
  }

  private static List<String> eventIds(
      @Nullable DatedEvent call, @Nullable DatedEvent visit, PrioritySet set) {
    List<String> events = new ArrayList<>();
    if (call != null) {
      events.add(call.eventId());
    }
    if (visit != null) {
      events.add(visit.eventId());
    }
    events.add(set.eventId());
    return events;
  }

  private static String said(String what, @Nullable DatedEvent last, LocalDate began) {
    return last == null
        ? "No %s since %s".formatted(what, began)
        : "Last %s on %s".formatted(what, last.on());
  }

  private static BigDecimal inTime(LocalDate since, int months, LocalDate on) {
    long allowed = ChronoUnit.DAYS.between(since, since.plusMonths(months));
    long passed = ChronoUnit.DAYS.between(since, on);
    return Measured.percent(Math.clamp(2 * allowed - passed, 0, allowed), allowed);
  }

  /** A contract until the end that it was given last. */
  private record Term(LocalDate endsOn, boolean declined, String eventId) {}

  /**
   * The mean of its contracts, those left out that have ended for more than twelve months: all
   * while the end is further away than it is to be seen to, down to nothing on the last day, and
   * nothing when the customer has declined to renew.
   */
  static Measured contract(HealthDocument document, LocalDate on, int noticeDays) {
    List<Term> terms =
        termsOn(document, on).stream()
            .filter(term -> term.endsOn.isAfter(on.minusMonths(MONTHS)))
            .toList();
    if (terms.isEmpty()) {
      return Measured.unknown(
          HealthMeasure.CONTRACT, "a contract that runs, or has ended in the last 12 months");
    }
    BigDecimal sum = BigDecimal.ZERO;
    List<String> weak = new ArrayList<>();
    List<String> strong = new ArrayList<>();
    LocalDate next = null;
    for (Term term : terms) {
      BigDecimal value = value(term, on, noticeDays);
      sum = sum.add(value);
      (value.compareTo(Measured.BEST) < 0 ? weak : strong).add(term.eventId);
      next = next == null || term.endsOn.isBefore(next) ? term.endsOn : next;
    }
    List<String> events = new ArrayList<>(weak);
    events.addAll(strong);
    return Measured.known(
        HealthMeasure.CONTRACT,
        Measured.percent(sum, Measured.BEST.multiply(BigDecimal.valueOf(terms.size()))),
        "Contracts: %d, ended, declined or about to end: %d; first end %s"
            .formatted(terms.size(), weak.size(), next),
        events);
  }

  private static BigDecimal value(Term term, LocalDate on, int noticeDays) {
    long left = ChronoUnit.DAYS.between(on, term.endsOn);
    if (term.declined || left <= 0) {
      return BigDecimal.ZERO;
    }
    return left >= noticeDays ? Measured.BEST : Measured.percent(left, noticeDays);
  }

  private static List<Term> termsOn(HealthDocument document, LocalDate on) {
    Map<String, Term> terms = new LinkedHashMap<>();
    for (ContractFact fact : document.contracts()) {
      if (fact.on().isAfter(on)) {
        break;
      }
      boolean declined = fact.kind() == ContractFact.Kind.DECLINED;
      Term before = terms.get(fact.contractId());
      if (!declined || (before != null && before.endsOn.equals(fact.endsOn()))) {
        terms.put(fact.contractId(), new Term(fact.endsOn(), declined, fact.eventId()));
      }
    }
    return List.copyOf(terms.values());
  }
}
