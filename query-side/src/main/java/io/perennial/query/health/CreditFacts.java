package io.perennial.query.health;

import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.GrowingList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, and how far we trust it.
 *
 * @param steps movements, invoices and terms, in order of date; within a date in order of recording
 * @param invoices the events of the invoices
 * @param terms when terms came into force, in order
 */
public record CreditFacts(
    List<CreditStep> steps, List<InvoiceEvent> invoices, List<DatedEvent> terms) {

  static final CreditFacts NONE = new CreditFacts(List.of(), List.of(), List.of());

  public CreditFacts {
    steps = GrowingList.of(steps);
    invoices = GrowingList.of(invoices);
    terms = List.copyOf(terms);
  }

  /**
   * The event of an invoice.
   *
   * @param invoiceId the invoice
   * @param on business date
   * @param eventId the event
   */
  public record InvoiceEvent(String invoiceId, LocalDate on, String eventId) {}

  CreditFacts with(CreditStep step) {
    return new CreditFacts(CreditStep.with(steps, step), invoices, terms);
  }

  List<CreditStep> stepsUpTo(LocalDate on) {
    int until = steps.size();
    while (until > 0 && steps.get(until - 1).on().isAfter(on)) {
      until--;
    }
    return steps.subList(0, until);
  }

  @Nullable String eventOf(String invoiceId) {
    for (InvoiceEvent each : invoices) {
      if (each.invoiceId.equals(invoiceId)) {
        return each.eventId;
      }
    }
    return null;
  }
}
