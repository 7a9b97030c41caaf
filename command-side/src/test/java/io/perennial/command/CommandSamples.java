package io.perennial.command;

import io.perennial.command.accountplan.ApproveAccountPlan;
import io.perennial.command.accountplan.CloseAccountPlan;
import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.command.accountplan.ObjectiveEntry;
import io.perennial.command.accountplan.SubmitAccountPlan;
import io.perennial.command.common.Amount;
import io.perennial.command.complaint.CloseComplaintAsUnfounded;
import io.perennial.command.complaint.JudgeComplaint;
import io.perennial.command.complaint.RecordComplaint;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.command.customer.credit.RecordPayment;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.defection.WinBack;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.registration.PersonEntry;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.registration.StartingStage;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.satisfaction.SurveyItemEntry;
import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.customer.CreditClass;
import io.perennial.events.customer.CustomerClass;
import io.perennial.events.customer.DefectionReason;
import io.perennial.events.customer.PersonRole;
import io.perennial.events.customer.Settlement;
import io.perennial.events.customer.Tier;
import io.perennial.events.customer.VisitOutcome;
import io.perennial.events.customer.VisitPurpose;
import io.perennial.events.customer.WinBackCause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One command of each kind, with everything said that can be said. */
final class CommandSamples {
  private static final LocalDate ON = LocalDate.of(2024, 3, 15);

  private CommandSamples() {}

  static Map<Class<?>, Object> byType() {
    return all().collect(Collectors.toMap(Object::getClass, Function.identity()));
  }

  static Stream<Object> all() {
    return Stream.of(
        new RegisterCustomer(
            "customer-1",
            "Invented Trading Ltd",
            "Invented",
            "HRB 4711",
            CustomerClass.DEALER,
            StartingStage.PROSPECT,
            "north",
            "tools",
            LocalDate.of(2020, 5, 1),
            List.of(
                new PersonEntry(
                    "person-1", PersonRole.OWNER, "Ina Vented", "+1 555 0100", "ina@example.org")),
            "trade fair",
            ON),
        new RecordPurchase(
            "customer-1",
            "purchase-1",
            "drill-9",
            "power tools",
            12,
            usd("599.40"),
            usd("31.2575"),
            Settlement.CREDIT,
            ON),
        new RecordPayment("customer-1", "payment-1", usd("200.00"), ON),
        new ProposeCreditLimit(
            "customer-1", "proposal-1", CreditClass.B, usd("50000.00"), "pays well", ON),
        new ApproveCreditLimit("customer-1", "proposal-1", ON),
        new ReleaseCreditPurchase(
            "customer-1", "purchase-2", usd("700.00"), "long known", "rep-7", ON),
        new LogVisit(
            "customer-1",
            "visit-1",
            "rep-7",
            45,
            VisitPurpose.ORDER,
            VisitOutcome.ORDER_PLACED,
            usd("1200.00"),
            usd("80.50"),
            usd("35.00"),
            "New buyer, asks for samples",
            ON),
        new ChangeTier("customer-1", Tier.A, "grew", ON),
        new RecordSurveyAnswer(
            "customer-1",
            "answer-1",
            4,
            9,
            List.of(new SurveyItemEntry("delivery", 5)),
            "after delivery",
            ON),
        new DeclareDefection(
            "customer-1",
            DefectionReason.COMPETITOR_OFFER,
            "Rival Inc",
            "no answer for a month",
            "answer sooner",
            "call back within a day",
            "rep-7",
            ON),
        new WinBack("customer-1", WinBackCause.OFFER, "a year at the old price", ON),
        new DraftAccountPlan(
            "account-plan-1",
            "customer-1",
            2024,
            "first choice for tools",
            List.of(
                new ObjectiveEntry(
                    "share of wallet",
                    "%",
                    new BigDecimal("20"),
                    new BigDecimal("35"),
                    LocalDate.of(2024, 12, 31),
                    "rep-7",
                    "two rivals leave the region")),
            ON),
        new SubmitAccountPlan("account-plan-1", ON),
        new ApproveAccountPlan("account-plan-1", ON),
        new CloseAccountPlan("account-plan-1", PlanOutcome.ACHIEVED, "start earlier", ON),
        new RecordComplaint(
            "complaint-1",
            "customer-1",
            ComplaintCategory.QUALITY,
            2,
            ComplaintChannel.PHONE,
            "drill stalls under load",
            "exchange",
            ON),
        new JudgeComplaint("complaint-1", false, "used against the manual", ON),
        new CloseComplaintAsUnfounded("complaint-1", ON));
  }

  private static Amount usd(String amount) {
    return new Amount(new BigDecimal(amount), "USD");
  }
}
