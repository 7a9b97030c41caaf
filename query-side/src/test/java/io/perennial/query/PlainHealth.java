package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.standing.ContactPrioritySet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The handbook's health of a customer, from its plain facts, with plain numbers. */
final class PlainHealth {

  static final Map<String, Integer> WEIGHTS =
      Map.of(
          "RECENCY",
          25,
          "VOLUME",
          15,
          "BREADTH",
          10,
          "SATISFACTION",
          10,
          "COMPLAINTS",
          10,
          "CREDIT",
          10,
          "CONTACT",
          5,
          "CONTRACT",
          10,
          "WALLET",
          5);

  final Map<String, Double> measures = new TreeMap<>();
  private final PlainCustomer customer;
  private final LocalDate on;

  PlainHealth(PlainCustomer customer) {
    this.customer = customer;
    this.on = customer.on();
    if (isCustomer()) {
      recency();
      volume();
      breadth();
      satisfaction();
      complaints();
      credit();
      contact();
      contracts();
      wallet();
    }
  }

  boolean isCustomer() {
    return !customer.isAway();
  }

  double score() {
    double sum = 0;
    double weights = 0;
    for (Map.Entry<String, Double> each : measures.entrySet()) {
      int weight = Objects.requireNonNull(WEIGHTS.get(each.getKey()));
      sum += weight * each.getValue();
      weights += weight;
    }
    return sum / weights;
  }

  String band() {
    if (!isCustomer()) {
      return "LOST";
    }
    return score() >= 70 ? "HEALTHY" : score() >= 40 ? "WATCH" : "AT_RISK";
  }

  double sales() {
    return customer.sales(on.minusMonths(12).plusDays(1), on);
  }

  private static double clamped(double value) {
    return Math.max(0, Math.min(100, value));
  }

  private <T extends LifecycleEvent> List<T> dated(Class<T> kind) {
    return customer.facts(kind).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .toList();
  }

  private static <T> @Nullable T last(List<T> list) {
    return list.isEmpty() ? null : list.getLast();
  }

  private void recency() {
    Double own = customer.medianGap();
    double gap = own == null ? 0 : own;
    double lost = customer.patience();
    double silent = ChronoUnit.DAYS.between(customer.silentSince, on);
    measures.put("RECENCY", clamped(100 * (lost - silent) / (lost - gap)));
  }

  private void volume() {
    LocalDate yearAgo = on.minusMonths(12);
    double before = customer.sales(on.minusMonths(24).plusDays(1), yearAgo);
    if (!customer.bought.first().isAfter(on.minusMonths(24)) && before > 0) {
      measures.put("VOLUME", clamped(50 + 100 * (sales() - before) / before));
    }
  }

  private void breadth() {
    Map<String, TreeSet<LocalDate>> lines = new HashMap<>();
    for (PurchaseRecorded each : customer.facts(PurchaseRecorded.class)) {
      if (each.productLine() != null) {
        lines.computeIfAbsent(each.productLine(), line -> new TreeSet<>()).add(each.occurredOn());
      }
    }
    List<PartialDefectionDeclared> parts =
        customer.facts(PartialDefectionDeclared.class).stream()
            .filter(part ->
                customer.facts(PartialDefectionEnded.class).stream()
                    .noneMatch(each -> each.partialDefectionId().equals(part.partialDefectionId())))
            .toList();
    parts.forEach(part -> {
      if (part.productLine() != null) {
        lines.remove(part.productLine());
      }
    });
    double all = parts.size();
    double kept = 0;
    for (TreeSet<LocalDate> days : lines.values()) {
      TreeSet<Integer> quarters = new TreeSet<>();
      days.forEach(day -> quarters.add(quarter(day)));
      int last = quarters.last();
      if (quarters.containsAll(List.of(last - 1, last - 2, last - 3))) {
        LocalDate without = LocalDate.of((last + 1) / 4, (last + 1) % 4 * 3 + 1, 1);
        boolean lost =
            !on.isBefore(without.plusMonths(3).minusDays(1))
                && !customer.bought.last().isBefore(without);
        boolean longAgo = lost && without.isBefore(on.minusMonths(12));
        all += longAgo ? 0 : 1;
        kept += lost ? 0 : 1;
      }
    }
    if (all > 0) {
      measures.put("BREADTH", 100 * kept / all);
    }
  }

  private static int quarter(LocalDate day) {
    return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
  }

  private void satisfaction() {
    List<SurveyAnswerRecorded> answers = customer.answers(on.minusMonths(12).plusDays(1), on);
    if (!answers.isEmpty()) {
      double score =
          answers.stream().mapToDouble(each -> 25 * (each.overall() - 1)).average().orElseThrow();
      List<Integer> recommend = new ArrayList<>();
      for (SurveyAnswerRecorded each : answers) {
        if (each.wouldRecommend() != null) {
          recommend.add(each.wouldRecommend());
        }
      }
      measures.put(
          "SATISFACTION", recommend.isEmpty() ? score : (score + 10 * recommend.getLast()) / 2);
    }
  }

  private void complaints() {
    Map<String, LocalDate> open = new TreeMap<>();
    Map<String, LocalDate> closed = new TreeMap<>();
    Map<String, Integer> severity = new HashMap<>();
    TreeSet<String> late = new TreeSet<>();
    for (ComplaintEvent each : dated(ComplaintEvent.class)) {
      String id = each.complaintId();
      switch (each) {
        case ComplaintRecorded recorded -> {
          open.put(id, recorded.occurredOn());
          severity.put(id, recorded.severity());
        }
        case ComplaintReopened reopened -> {
          closed.remove(id);
          late.remove(id);
          open.put(id, reopened.occurredOn());
        }
        case ComplaintSeverityChanged changed -> severity.put(id, changed.severity());
        case ComplaintEscalated escalated -> late.add(id);
        case ComplaintClosedAsUnfounded unfounded -> {
          open.remove(id);
          closed.put(id, unfounded.occurredOn());
        }
        case ComplaintEvaluated evaluated -> {
          open.remove(id);
          closed.put(id, evaluated.occurredOn());
        }
        default -> {}
      }
    }
    closed.values().removeIf(day -> !day.isAfter(on.minusMonths(12)));
    double taken = 0;
    for (String id : open.keySet()) {
      taken += 10 * (5 - Objects.requireNonNull(severity.get(id))) * (late.contains(id) ? 2 : 1);
    }
    if (!open.isEmpty() || !closed.isEmpty()) {
      measures.put("COMPLAINTS", clamped(100 - taken));
    }
  }

  private void credit() {
    List<LifecycleEvent> facts = dated(LifecycleEvent.class);
    if (facts.stream().noneMatch(PlainHealth::isOfCredit)) {
      return;
    }
    boolean badDebt =
        dated(InvoiceWrittenOff.class).stream()
            .anyMatch(each -> each.occurredOn().isAfter(on.minusMonths(12)));
    PlainAccount account = new PlainAccount(facts);
    double unpaid = 0;
    double late = 0;
    for (PlainAccount.Invoice each : account.invoices) {
      double open = each.open.doubleValue();
      long days = ChronoUnit.DAYS.between(each.dueOn, on);
      unpaid += open;
      late += days <= 0 ? 0 : open * (days <= 30 ? 0.25 : days <= 60 ? 0.5 : days <= 90 ? 0.75 : 1);
    }
    CreditLimitApproved terms = last(dated(CreditLimitApproved.class));
    double trust = 100;
    boolean over = false;
    if (terms != null) {
      trust =
          switch (terms.creditClass()) {
            case A -> 100;
            case B -> 90;
            case C -> 70;
          };
      over = terms.limit() != null && account.owed.compareTo(terms.limit().amount()) > 0;
    }
    double value = unpaid == 0 ? trust : trust * (1 - late / unpaid);
    measures.put("CREDIT", badDebt ? 0 : over ? value / 2 : value);
  }

  private static boolean isOfCredit(LifecycleEvent fact) {
    return switch (fact) {
      case PurchaseRecorded each -> each.settlement() == Settlement.CREDIT;
      case PurchaseReturned each -> each.settlement() == Settlement.CREDIT;
      case PaymentRecorded each -> true;
      case CreditLimitApproved each -> true;
      case InvoiceIssued each -> true;
      case CreditNoteIssued each -> true;
      case InvoiceWrittenOff each -> true;
      default -> false;
    };
  }

  private void contact() {
    List<ContactPrioritySet> set = dated(ContactPrioritySet.class);
    if (!set.isEmpty()) {
      int[] months =
          switch (set.getLast().contactPriority()) {
            case PRIORITY -> new int[] {1, 3};
            case STANDARD -> new int[] {3, 6};
            case LOW -> new int[] {6, 12};
          };
      LocalDate began = set.getFirst().occurredOn();
      measures.put(
          "CONTACT",
          (inTime(last(dated(CallLogged.class)), began, months[0])
                  + inTime(last(dated(VisitLogged.class)), began, months[1]))
              / 2);
    }
  }

  private double inTime(@Nullable LifecycleEvent last, LocalDate began, int months) {
    LocalDate since = last == null ? began : last.occurredOn();
    double allowed = ChronoUnit.DAYS.between(since, since.plusMonths(months));
    return clamped(100 * (2 * allowed - ChronoUnit.DAYS.between(since, on)) / allowed);
  }

  private void contracts() {
    Map<String, LocalDate> ends = new TreeMap<>();
    TreeSet<String> declined = new TreeSet<>();
    for (LifecycleEvent fact : dated(LifecycleEvent.class)) {
      switch (fact) {
        case ContractSigned each -> ends.put(each.contractId(), each.endsOn());
        case ContractRenewed each -> {
          ends.put(each.contractId(), each.endsOn());
          declined.remove(each.contractId());
        }
        case ContractRenewalDeclined each -> declined.add(each.contractId());
        default -> {}
      }
    }
    ends.values().removeIf(day -> !day.isAfter(on.minusMonths(12)));
    double sum = 0;
    for (Map.Entry<String, LocalDate> each : ends.entrySet()) {
      double left = ChronoUnit.DAYS.between(on, each.getValue());
      sum += declined.contains(each.getKey()) ? 0 : clamped(100 * left / 60);
    }
    if (!ends.isEmpty()) {
      measures.put("CONTRACT", sum / ends.size());
    }
  }

  private void wallet() {
    List<ShareOfWalletEstimated> estimates =
        dated(ShareOfWalletEstimated.class).stream()
            .filter(each -> each.productLine() == null)
            .toList();
    ShareOfWalletEstimated last = last(estimates);
    if (last != null) {
      double share = 100 * last.share().doubleValue();
      double highest =
          estimates.stream()
              .filter(each -> !each.occurredOn().isBefore(last.occurredOn().minusMonths(12)))
              .mapToDouble(each -> 100 * each.share().doubleValue())
              .max()
              .orElseThrow();
      measures.put("WALLET", highest - share > 9.999 ? share / 2 : share);
    }
  }
}
