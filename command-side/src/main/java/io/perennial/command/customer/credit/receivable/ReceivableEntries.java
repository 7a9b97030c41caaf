package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoicedDelivery;
import io.perennial.events.customer.receivable.WriteOffProposed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is recorded when a command about receivables is accepted. */
final class ReceivableEntries {
  private ReceivableEntries() {}

  /**
   * An invoice.
   *
   * @param amount sum of the deliveries
   * @param byBalance what the credit balance settles of it
   */
  static InvoiceIssued of(
      IssueInvoice command,
      List<InvoicedDelivery> deliveries,
      BigDecimal amount,
      LocalDate dueOn,
      BigDecimal byBalance,
      ReportingCurrency currency,
      LocalDate on) {
    return new InvoiceIssued(
        command.customerId(),
        command.invoiceId(),
        command.number(),
        deliveries,
        currency.of(amount),
        dueOn,
        byBalance.signum() == 0 ? null : currency.of(byBalance),
        on);
  }

  /**
   * The proposal of a write-off.
   *
   * @param open what is open of the invoice
   */
  static WriteOffProposed of(
      ProposeWriteOff command, BigDecimal open, ReportingCurrency currency, LocalDate on) {
    return new WriteOffProposed(
        command.customerId(),
        command.writeOffId(),
        command.invoiceId(),
        currency.of(open),
        command.reason(),
        on);
  }
}
