package io.perennial.query.customer;

import static io.perennial.query.SellingFacts.filed;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.events.marketreport.MarketSubject;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.SellingFacts;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.customer.CustomerCard.PlanState;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CustomerViewTest {

  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final Facts ONE = new Facts("customer-1");

  private static CustomerCard card(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static Map<String, Object> fields(CustomerCard card) {
    return VIEW.fields().stream()
        .collect(Collectors.toMap(field -> field.field().name(), field -> value(field, card)));
  }

  private static Object value(ViewField<CustomerCard> field, CustomerCard card) {
    return field.value().apply(card);
  }

  @Test
  void whoBuysIsACustomerFromThenOn() {
    assertThat(card(ONE.registered("1997-05-01")).stage())
        .isEqualTo(new Stage(LifecycleStage.PROSPECT, Facts.day("1997-05-01")));
    assertThat(
            card(
                    ONE.registered("1997-05-01"),
                    ONE.bought("1997-06-01", "10.00"),
                    ONE.won("1997-06-01"),
                    ONE.bought("1997-05-05", "10.00"))
                .stage())
        .isEqualTo(new Stage(LifecycleStage.CUSTOMER, Facts.day("1997-05-05")));
    assertThat(card(ONE.left("1997-01-01", DefectionReason.OTHER)).stage())
        .isEqualTo(new Stage(LifecycleStage.DEFECTED, Facts.day("1997-01-01")));
  }

  @Test
  void aWinBackDatedBeforeTheDefectionBringsNobodyBack() {
    List<LifecycleEvent> events =
        List.of(
            ONE.registered("2025-01-01"),
            ONE.bought("2026-10-10", "100.00"),
            ONE.left("2026-11-20", DefectionReason.PRICE),
            ONE.wonBack("2026-11-10"));

    assertThat(Folding.fold(VIEW, events).stage())
        .isEqualTo(new Stage(LifecycleStage.DEFECTED, Facts.day("2026-11-20")));
    ChurnDocument churn = Folding.fold(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD), events);
    assertThat(
            LossHistory.of(churn.purchaseDays(), churn.stageChanges(), ChurnPolicy.STANDARD)
                .statusOn(Facts.day("2026-11-27")))
        .isEqualTo(CustomerStatus.DEFECTED);
  }

  @Test
  void exposureAndBreachAreMadeOfDatedParts() {
    LifecycleEvent[] untilApril = {
      ONE.registered("2024-01-01"),
      ONE.proposed("2026-01-01", "p1", "1000.00"),
      ONE.approved("2026-01-01", "p1", "1000.00"),
      ONE.bought("o2", Facts.day("2026-03-01"), "400.00", null, Settlement.CREDIT, "1300.00")
    };
    assertThat(card(untilApril).credit().exposure()).isEqualTo("400.00");
    assertThat(card(untilApril).credit().breachedSince()).isNull();

    CustomerCard today =
        card(
            ONE.registered("2024-01-01"),
            ONE.proposed("2026-01-01", "p1", "1000.00"),
            ONE.approved("2026-01-01", "p1", "1000.00"),
            ONE.bought("o1", Facts.day("2026-06-01"), "900.00", null, Settlement.CREDIT, "900.00"),
            ONE.bought("o2", Facts.day("2026-03-01"), "400.00", null, Settlement.CREDIT, "1300.00"),
            ONE.breached("2026-03-01", "1300.00"));
    assertThat(today.credit().exposure()).isEqualTo("1300.00");
    assertThat(today.credit().breachedSince()).isEqualTo("2026-06-01");
  }

  @Test
  void theLimitOfTheDayDecidesAboutTheBreach() {
    CustomerCard loosened =
        card(
            ONE.approved("2026-01-01", "a", "100.00"),
            ONE.bought("o1", Facts.day("2026-02-01"), "150.00", null, Settlement.CREDIT, "150.00"),
            ONE.approved("2026-03-01", "b", "200.00"));
    assertThat(loosened.credit().breachedSince()).isNull();
    assertThat(loosened.credit().limit()).isEqualTo("200.00");

    CustomerCard enteredLate =
        card(
            ONE.approved("2026-03-01", "b", "100.00"),
            ONE.approved("2026-01-01", "a", "200.00"),
            ONE.bought("o1", Facts.day("2026-02-01"), "150.00", null, Settlement.CREDIT, "150.00"));
    assertThat(enteredLate.credit().limit()).isEqualTo("100.00");
    assertThat(enteredLate.credit().approvedOn()).isEqualTo("2026-03-01");
    assertThat(enteredLate.credit().breachedSince()).isEqualTo("2026-03-01");
  }

  @Test
  void aPaymentEnteredBeforeItsPurchaseLeavesNoExposureBelowZero() {
    CustomerCard paid = card(ONE.paid("2026-01-05", "30.00", "0.00"));
    assertThat(paid.credit().exposure()).isZero();
    CustomerCard both =
        card(
            ONE.paid("2026-01-05", "30.00", "0.00"),
            ONE.bought("o1", Facts.day("2026-01-01"), "50.00", null, Settlement.CREDIT, "50.00"));
    assertThat(both.credit().exposure()).isEqualTo("20.00");
  }

  @Test
  void theLastAnswerOfADayIsTheOneRecordedLast() {
    CustomerCard card =
        card(ONE.answered("2026-05-05", "z", 5), ONE.answered("2026-05-05", "a", 1));
    assertThat(card.lastAnswer()).isNotNull();
    assertThat(fields(card)).containsEntry("satisfaction", 1L);
    assertThat(fields(card(ONE.registered("2026-05-05"))))
        .containsEntry("satisfaction", Long.MIN_VALUE);
  }

  @Test
  void aSecondProposalReplacesTheFirst() {
    CustomerCard replaced =
        card(
            ONE.proposed("2026-11-01", "p1", "5000.00"),
            ONE.proposed("2026-11-02", "p2", "100.00"));
    assertThat(replaced.credit().openProposals())
        .extracting(Credit.Proposal::proposalId)
        .containsExactly("p2");
    CustomerCard approved =
        card(
            ONE.proposed("2026-11-01", "p1", "5000.00"),
            ONE.proposed("2026-11-02", "p2", "100.00"),
            ONE.approved("2026-11-03", "p2", "100.00"));
    assertThat(fields(approved)).containsEntry("proposed", "no");
  }

  private static TierHeld byHand(Tier tier) {
    return new TierHeld(tier, Facts.day("1997-05-01"), TierBasis.MANUAL, null);
  }

  @Test
  void aTierShowsWhatTheTieringRunRestedItOn() {
    TierPlacement placement =
        new TierPlacement(
            "tiering-run-1",
            3,
            new BigDecimal("0.7700"),
            new Money(new BigDecimal("120.00"), Facts.CURRENCY),
            Facts.day("1996-05-02"),
            Facts.day("1997-05-01"));
    TierChanged byRun =
        new TierChanged(
            "customer-1",
            Tier.A,
            null,
            TierBasis.TIERING_RUN,
            null,
            placement,
            Facts.day("1997-05-01"));

    assertThat(card(byRun).tier())
        .isEqualTo(new TierHeld(Tier.A, Facts.day("1997-05-01"), TierBasis.TIERING_RUN, placement));
    assertThat(card(byRun, ONE.tier("1997-05-01", Tier.B)).tier()).isEqualTo(byHand(Tier.B));
  }

  @Test
  void tierGoesByItsDate() {
    assertThat(card(ONE.tier("1997-05-01", Tier.A), ONE.tier("1997-04-01", Tier.B)).tier())
        .isEqualTo(byHand(Tier.A));
    assertThat(card(ONE.tier("1997-05-01", Tier.A), ONE.tier("1997-05-01", Tier.B)).tier())
        .isEqualTo(byHand(Tier.B));
  }

  @Test
  void creditFromProposalToRelease() {
    CustomerCard proposed =
        card(
            ONE.proposed("1997-01-01", "a", "100.00"),
            ONE.proposed("1997-01-02", "b", "200.00"),
            ONE.replaced("1997-01-02", "a", "b"));
    assertThat(proposed.credit().openProposals())
        .extracting(Credit.Proposal::proposalId)
        .containsExactly("b");
    assertThat(fields(proposed)).containsEntry("proposed", "yes").containsEntry("creditClass", "");

    CustomerCard decided =
        card(
            ONE.proposed("1997-01-01", "a", "100.00"),
            ONE.proposed("1997-01-02", "b", "200.00"),
            ONE.replaced("1997-01-02", "a", "b"),
            ONE.approved("1997-01-03", "b", "200.00"));
    assertThat(decided.credit().openProposals()).isEmpty();
    assertThat(fields(decided)).containsEntry("proposed", "no");

    CustomerCard breached =
        card(
            ONE.proposed("1997-01-01", "a", "100.00"),
            ONE.approved("1997-01-02", "a", "100.00"),
            ONE.bought("p-1", Facts.day("1997-01-03"), "130.00", null, Settlement.CREDIT, "130.00"),
            ONE.breached("1997-01-03", "130.00"),
            ONE.released("1997-01-04", "p-2"));
    assertThat(breached.credit().openProposals()).isEmpty();
    assertThat(breached.credit().creditClass()).isEqualTo(CreditClass.B);
    assertThat(breached.credit().limit()).isEqualTo("100.00");
    assertThat(breached.credit().breachedSince()).isEqualTo("1997-01-03");
    assertThat(breached.credit().releases()).hasSize(1);
    assertThat(fields(breached))
        .containsEntry("breached", "yes")
        .containsEntry("exposure", 13_000L)
        .containsEntry("sales", 13_000L);

    CustomerCard restored =
        card(
            ONE.approved("1997-01-02", "a", "100.00"),
            ONE.released("1997-01-04", "p-2"),
            ONE.bought("p-1", Facts.day("1997-01-03"), "130.00", null, Settlement.CREDIT, "130.00"),
            ONE.breached("1997-01-03", "130.00"),
            ONE.bought("p-2", Facts.day("1997-01-05"), "10.00", null, Settlement.CREDIT, "140.00"),
            ONE.paid("1997-01-06", "90.00", "50.00"),
            ONE.restored("1997-01-06", "50.00"));
    assertThat(restored.credit().releases()).isEmpty();
    assertThat(restored.credit().breachedSince()).isNull();
    assertThat(restored.credit().exposure()).isEqualTo("50.00");
    assertThat(restored.dealings().paid()).isEqualTo("90.00");
    assertThat(restored.dealings().creditSales()).isEqualTo("140.00");
  }

  @Test
  void contactsComplaintsAnswersAndPlans() {
    CustomerCard card =
        card(
            ONE.visited("1997-02-01", "10.00"),
            ONE.visited("1997-01-01", null),
            ONE.called("1997-02-03", "1.50"),
            ONE.called("1997-01-01", null),
            ONE.complained("1997-01-01", "complaint-1"),
            ONE.complained("1997-01-02", "complaint-2"),
            ONE.judged("1997-01-03", "complaint-1", true),
            ONE.judged("1997-01-03", "complaint-2", false),
            ONE.closedComplaint("1997-01-04", "complaint-2"),
            ONE.answered("1997-03-01", "answer-2", 2),
            ONE.answered("1997-02-01", "answer-1", 5),
            ONE.drafted("1997-01-01", "account-plan-1"),
            ONE.drafted("1997-01-01", "account-plan-2"),
            ONE.submitted("1997-01-02", "account-plan-2"),
            ONE.approvedPlan("1997-01-03", "account-plan-2"));
    assertThat(card.visits())
        .isEqualTo(new Visits(2, Facts.day("1997-02-01"), 60, new BigDecimal("10.00"), 1));
    assertThat(card.calls())
        .isEqualTo(new Calls(2, Facts.day("1997-02-03"), 20, new BigDecimal("1.50"), 1));
    assertThat(card.complaints().all()).isEqualTo(2);
    assertThat(card.complaints().open())
        .extracting(complaint -> complaint.complaintId() + " " + complaint.valid())
        .containsExactly("complaint-1 true");
    assertThat(fields(card))
        .containsEntry("satisfaction", 2L)
        .containsEntry("openComplaints", 1L)
        .containsEntry("planned", "yes")
        .containsEntry("lastVisitOn", "1997-02-01")
        .containsEntry("lastCallOn", "1997-02-03");
    assertThat(card.accountPlans())
        .extracting(plan -> plan.planId() + " " + plan.state())
        .containsExactly(
            "account-plan-1 " + PlanState.DRAFTED, "account-plan-2 " + PlanState.APPROVED);
  }

  @Test
  void totalsAndComposition() {
    Facts two = new Facts("customer-2");
    Facts three = new Facts("customer-3");
    List<CustomerCard> cards =
        List.of(
            card(
                ONE.registered("1997-01-01", CustomerClass.DEALER, "North"),
                ONE.tier("1997-01-01", Tier.A),
                ONE.bought("1997-01-31", "70.00"),
                ONE.bought("1997-02-01", "30.00")),
            card(
                two.registered("1997-01-01", CustomerClass.RETAILER, "North"),
                two.bought("1997-01-05", "100.00")),
            card(three.registered("1997-01-01", CustomerClass.AGENT, "North")));
    TotalsFigure.CustomerTotals totals =
        Folding.figure(
            TotalsFigure.CustomerTotals.class, VIEW, "totals", "1997-02-01", Map.of(), cards);
    assertThat(totals.customers()).isEqualTo(3);
    assertThat(totals.stages())
        .contains(new TotalsFigure.StageCount(LifecycleStage.PROSPECT, 1))
        .contains(new TotalsFigure.StageCount(LifecycleStage.CUSTOMER, 2));
    assertThat(totals.customersThatBought()).isEqualTo(2);
    assertThat(totals.customersWithOneTransaction()).isEqualTo(1);
    assertThat(totals.sales()).isEqualTo("200.00");

    // three months of silence later, though nothing was recorded since
    assertThat(
            Folding.figure(
                    TotalsFigure.CustomerTotals.class,
                    VIEW,
                    "totals",
                    "1997-12-31",
                    Map.of(),
                    cards)
                .stages())
        .contains(new TotalsFigure.StageCount(LifecycleStage.LAPSED, 2))
        .contains(new TotalsFigure.StageCount(LifecycleStage.CUSTOMER, 0));

    CompositionFigure.Composition january =
        Folding.figure(
            CompositionFigure.Composition.class,
            VIEW,
            "composition",
            "1997-01-31",
            Map.of("from", "1997-01-02"),
            cards);
    assertThat(january.byClass())
        .extracting(row -> row.group() + " " + row.customers() + " " + row.share())
        .containsExactly("RETAILER 1 0.588235", "DEALER 1 0.411765");
    assertThat(january.byTier())
        .extracting(row -> row.group() + " " + row.sales())
        .containsExactly("unknown 100.00", "A 70.00");
  }

  @Test
  void marketReportsAreOnTheCardUntilTheyAreAnswered() {
    CustomerCard card = Folding.fold(VIEW, List.of(filed("1997-03-01", "customer-1")));
    assertThat(card.marketReports())
        .containsExactly(
            new OpenMarketReport(
                "market-report-1",
                MarketSubject.COMPETITOR_LAUNCH,
                2,
                "Rival Ltd",
                LocalDate.of(1997, 3, 1)));

    CustomerCard answered =
        Folding.fold(
            VIEW,
            List.of(
                filed("1997-03-01", "customer-1"),
                SellingFacts.answered("1997-03-02", "customer-1")));
    assertThat(answered.marketReports()).isEmpty();
  }

  @Test
  void aMarketReportThatConcernsNobodyMakesNoCard() {
    assertThat(Folding.next(VIEW, null, filed("1997-03-01", "market-report-1"), 0)).isNull();
    assertThat(Folding.next(VIEW, null, SellingFacts.answered("1997-03-02", "market-report-1"), 1))
        .isNull();
  }
}
