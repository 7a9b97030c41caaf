package io.perennial.query.selling;

import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Why somebody should look at a customer. */
enum AttentionReason {
  /** A grave complaint is open. */
  GRAVE_COMPLAINT,
  /** A grave market report about it is not answered. */
  MARKET_REPORT,
  /** It was contacted because of a complaint in the week, and the problem was not solved. */
  UNSOLVED_CONTACT,
  /** It was declared lost in the week. */
  LOST;

  /** Why somebody should look at a customer at the end of a week, and since when. */
  static Map<AttentionReason, LocalDate> of(SellingDocument document, Week week) {
    Map<AttentionReason, LocalDate> reasons = new EnumMap<>(AttentionReason.class);
    Map<String, ComplaintChange> complaints = new HashMap<>();
    document.complaints().stream()
        .filter(each -> !each.on().isAfter(week.until()))
        .forEach(each -> complaints.put(each.complaintId(), each));
    complaints.values().stream()
        .filter(each -> each.openUpTo(week.grave()))
        .forEach(each -> reasons.merge(GRAVE_COMPLAINT, each.on(), AttentionReason::earlier));
    document.reports().stream()
        .filter(each -> !each.marketReportId().equals(document.id())) // which concerns no customer
        .filter(each -> each.openOn(week.until(), week.grave()))
        .forEach(each -> reasons.merge(MARKET_REPORT, each.on(), AttentionReason::earlier));
    document.contacts().stream()
        .filter(each ->
            week.has(each.on())
                && each.purpose() == VisitPurpose.COMPLAINT
                && each.outcome() != VisitOutcome.PROBLEM_SOLVED)
        .forEach(each -> reasons.merge(UNSOLVED_CONTACT, each.on(), AttentionReason::earlier));
    document.losses().stream()
        .filter(week::has)
        .forEach(on -> reasons.merge(LOST, on, AttentionReason::earlier));
    return reasons;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
