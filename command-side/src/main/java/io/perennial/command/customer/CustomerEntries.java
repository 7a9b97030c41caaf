package io.perennial.command.customer;

import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.customer.credit.Credit;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.RecordReturn;
import io.perennial.command.customer.registration.BusinessEntry;
import io.perennial.command.customer.registration.DealingsEntry;
import io.perennial.command.customer.registration.PersonEntry;
import io.perennial.command.customer.registration.ProfileEntry;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.WinBackCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is recorded when a command that states a fact is accepted. */
final class CustomerEntries {
  private CustomerEntries() {}

  static CustomerRegistered of(RegisterCustomer command, LocalDate on) {
    return new CustomerRegistered(
        command.customerId(),
        command.legalName(),
        command.tradingName(),
        command.registrationNumber(),
        command.customerClass(),
        command.stageOrDefault().stage(),
        command.region(),
        command.lineOfBusiness(),
        command.relationshipStartedOn(),
        command.details(),
        command.people().stream().map(PersonEntry::toPerson).toList(),
        ProfileEntry.recorded(command.profile()),
        BusinessEntry.recorded(command.business()),
        DealingsEntry.recorded(command.dealings()),
        command.source(),
        on);
  }

  /** A purchase, on top of what is owed before it, or of what has been paid beyond. */
  static PurchaseRecorded of(
      RecordPurchase command, BigDecimal owed, ReportingCurrency currency, LocalDate on) {
    Money netAmount = currency.exact(command.netAmount(), "/netAmount");
    boolean onCredit = command.settlement() == Settlement.CREDIT;
    return new PurchaseRecorded(
        command.customerId(),
        command.purchaseId(),
        command.productId(),
        command.productLine(),
        command.quantity(),
        netAmount,
        currency.ofOneUnit(command.unitCost(), "/unitCost"),
        command.settlement(),
        currency.of((onCredit ? owed.add(netAmount.amount()) : owed).max(BigDecimal.ZERO)),
        on);
  }

  /** A return of a purchase, which lessens what is owed if it was on credit. */
  static PurchaseReturned of(
      RecordReturn command,
      PurchaseRecorded purchase,
      Credit credit,
      ReportingCurrency currency,
      LocalDate on) {
    Money netAmount = currency.exact(command.netAmount(), "/netAmount");
    boolean onCredit = purchase.settlement() == Settlement.CREDIT;
    BigDecimal owed = onCredit ? credit.owed().subtract(netAmount.amount()) : credit.owed();
    return new PurchaseReturned(
        command.customerId(),
        command.returnId(),
        command.purchaseId(),
        purchase.productId(),
        purchase.productLine(),
        command.quantity(),
        netAmount,
        purchase.unitCost(),
        purchase.settlement(),
        credit.receivables().invoiceOf(command.purchaseId()),
        currency.of(owed.max(BigDecimal.ZERO)),
        on);
  }

  static CustomerWonBack wonBackBy(String customerId, String purchaseId, LocalDate on) {
    return new CustomerWonBack(customerId, WinBackCause.PURCHASE, purchaseId, null, on);
  }

  /** The purchase of that trace; empty when there is none, or when it cannot be read. */
  static Optional<PurchaseRecorded> purchase(
      String customerId, @Nullable Trace trace, RecordedFacts facts) {
    return Optional.ofNullable(trace)
        .flatMap(known -> facts.find(customerId, known.sequence()))
        .filter(PurchaseRecorded.class::isInstance)
        .map(PurchaseRecorded.class::cast);
  }
}
