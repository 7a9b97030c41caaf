package io.perennial.query.selling;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plainly invented facts for figures of selling. */
final class SellingHistory {

  static final SellingView VIEW = new SellingView(Facts.CURRENCY, BusinessCalendar.STANDARD);

  private SellingHistory() {}

  static SellingDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      List<SellingDocument> documents) {
    return Folding.figure(type, VIEW, name, on, given, documents);
  }

  static VisitLogged visit(
      String customerId,
      String on,
      String representative,
      VisitPurpose purpose,
      VisitOutcome outcome,
      int minutes,
      @Nullable String cost) {
    return new VisitLogged(
        customerId,
        "visit-" + on + "-" + representative,
        representative,
        minutes,
        purpose,
        outcome,
        null,
        null,
        cost == null ? null : Facts.money(cost),
        null,
        null,
        Facts.day(on));
  }

  static List<PlannedVisit> visitsTo(String... customers) {
    return Stream.of(customers)
        .map(customer -> new PlannedVisit(customer, null, null, VisitPurpose.SERVICE))
        .toList();
  }
}
