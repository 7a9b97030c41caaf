package io.perennial.command.customer;

import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.registration.BusinessEntry;
import io.perennial.command.customer.registration.DealingsEntry;
import io.perennial.command.customer.registration.PersonEntry;
import io.perennial.command.customer.registration.ProfileEntry;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.satisfaction.SurveyItemEntry;
import io.perennial.command.customer.visit.ContactReportEntry;
import io.perennial.command.customer.visit.LogCall;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.events.Money;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.DefectionDeclared;
import java.math.BigDecimal;
import java.time.LocalDate;

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
    Money netAmount = currency.exact(command.netAmount());
    boolean onCredit = command.settlement() == Settlement.CREDIT;
    return new PurchaseRecorded(
        command.customerId(),
        command.purchaseId(),
        command.productId(),
        command.productLine(),
        command.quantity(),
        netAmount,
        currency.ofOneUnit(command.unitCost()),
        command.settlement(),
        currency.of((onCredit ? owed.add(netAmount.amount()) : owed).max(BigDecimal.ZERO)),
        on);
  }

  static VisitLogged of(LogVisit command, ReportingCurrency currency, LocalDate on) {
    return new VisitLogged(
        command.customerId(),
        command.visitId(),
        command.representative(),
        command.durationMinutes(),
        command.purpose(),
        command.outcome(),
        currency.exactOrNull(command.orderedAmount()),
        currency.exactOrNull(command.collectedAmount()),
        currency.exactOrNull(command.cost()),
        command.notes(),
        ContactReportEntry.toReport(command.report()),
        on);
  }

  static CallLogged of(LogCall command, ReportingCurrency currency, LocalDate on) {
    return new CallLogged(
        command.customerId(),
        command.callId(),
        command.representative(),
        command.durationMinutes(),
        command.purpose(),
        command.outcome(),
        currency.exactOrNull(command.orderedAmount()),
        currency.exactOrNull(command.collectedAmount()),
        currency.exactOrNull(command.cost()),
        command.notes(),
        ContactReportEntry.toReport(command.report()),
        command.despiteRest(),
        on);
  }

  static SurveyAnswerRecorded of(RecordSurveyAnswer command, LocalDate on) {
    return new SurveyAnswerRecorded(
        command.customerId(),
        command.answerId(),
        command.overall(),
        command.wouldRecommend(),
        command.items().stream().map(SurveyItemEntry::toSurveyItem).toList(),
        command.touchpoint(),
        on);
  }

  static DefectionDeclared of(DeclareDefection command, LocalDate on) {
    return new DefectionDeclared(
        command.customerId(),
        command.reason(),
        command.competitor(),
        command.rootCause(),
        command.learned(),
        command.correctiveAction(),
        command.actionOwner(),
        on);
  }
}
