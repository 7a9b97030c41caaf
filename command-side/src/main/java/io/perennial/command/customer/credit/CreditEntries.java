package io.perennial.command.customer.credit;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.PaymentRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What is recorded when a command about credit is accepted, and what of it makes a repeat. */
final class CreditEntries {
  private CreditEntries() {}

  /** A payment of what is owed before it. */
  static PaymentRecorded of(
      RecordPayment command, BigDecimal owed, ReportingCurrency currency, LocalDate on) {
    Money amount = currency.exact(command.amount());
    return new PaymentRecorded(
        command.customerId(),
        command.paymentId(),
        amount,
        new Money(owed.subtract(amount.amount()), currency.code()),
        on);
  }

  static CreditLimitProposed of(
      ProposeCreditLimit command, ReportingCurrency currency, LocalDate on) {
    return new CreditLimitProposed(
        command.customerId(),
        command.proposalId(),
        command.creditClass(),
        currency.exactOrNull(command.limit()),
        command.reason(),
        on);
  }

  static CreditPurchaseReleased of(
      ReleaseCreditPurchase command, ReportingCurrency currency, LocalDate on) {
    return new CreditPurchaseReleased(
        command.customerId(),
        command.purchaseId(),
        currency.exact(command.upTo()),
        command.reason(),
        on);
  }

  static Trace of(PaymentRecorded event) {
    return Trace.of(event.occurredOn(), event.amount());
  }

  static Trace of(CreditLimitProposed event) {
    return Trace.of(event.occurredOn(), event.creditClass(), event.limit());
  }

  static Trace of(CreditPurchaseReleased event) {
    return Trace.of(event.occurredOn(), event.upTo());
  }
}
