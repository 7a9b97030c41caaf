package io.perennial.command.customer.credit;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import java.time.LocalDate;

/** What is recorded when a command about credit is accepted, and what of it makes a repeat. */
final class CreditEntries {
  private CreditEntries() {}

  static CreditLimitProposed of(
      ProposeCreditLimit command, ReportingCurrency currency, LocalDate on) {
    return new CreditLimitProposed(
        command.customerId(),
        command.proposalId(),
        command.creditClass(),
        currency.exactOrNull(command.limit(), "/limit"),
        command.reason(),
        on);
  }

  static CreditPurchaseReleased of(
      ReleaseCreditPurchase command, ReportingCurrency currency, LocalDate on) {
    return new CreditPurchaseReleased(
        command.customerId(),
        command.purchaseId(),
        currency.exact(command.upTo(), "/upTo"),
        command.reason(),
        on);
  }

  static Trace of(CreditLimitProposed event) {
    return Trace.of(event.occurredOn(), event.creditClass(), event.limit());
  }

  static Trace of(CreditPurchaseReleased event) {
    return Trace.of(event.occurredOn(), event.upTo());
  }
}
