package io.perennial.query.health;

import static io.perennial.query.health.HealthExamples.CONTRACTS;
import static io.perennial.query.health.HealthExamples.EVERY_30_DAYS;
import static io.perennial.query.health.HealthExamples.ONE;
import static io.perennial.query.health.HealthExamples.customer;
import static io.perennial.query.health.HealthExamples.document;
import static io.perennial.query.health.HealthExamples.health;
import static io.perennial.query.health.HealthExamples.is;
import static io.perennial.query.health.HealthExamples.isUnknown;
import static io.perennial.query.health.HealthExamples.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.OwedStep;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.ComplaintFacts;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Measures of the rest, and the score, worked out by hand. */
class HealthMeasuresTest {

  private static final CreditFacts CREDIT = new CreditFacts("customer-1");
  private static final ComplaintFacts COMPLAINT = new ComplaintFacts("customer-1", "complaint-1");

  /** Answers 2 and 4 are a score of (25 + 75) / 2; with 9 of 10 it is (50 + 90) / 2. */
  @Test
  void satisfactionIsTheScoreAndTheLastRecommendation() {
    LifecycleEvent[] events =
        customer(
            "2026-05-31",
            ONE.answered("2025-06-01", "answer-0", 1),
            ONE.answered("2025-06-02", "answer-1", 2),
            ONE.answered("2026-05-01", "answer-2", 4));
    is(HealthMeasure.SATISFACTION, "2026-06-01", "70.0000", events);
    assertThat(measured(HealthMeasure.SATISFACTION, "2026-06-01", events).eventIds())
        .containsExactly(Folding.idOf(events[2]), Folding.idOf(events[1]));
    is(
        HealthMeasure.SATISFACTION,
        "2026-06-01",
        "75.0000",
        customer(
            "2026-05-31",
            new SurveyAnswerRecorded(
                "customer-1", "answer-3", 4, null, List.of(), "phone", Facts.day("2026-05-01"))));
    isUnknown(HealthMeasure.SATISFACTION, "2026-06-01", customer("2026-05-31"));
  }

  /** Severity 2 takes 30, overdue 60; severity 1 overdue 80. */
  @Test
  void openComplaintsTakeBySeverity() {
    LifecycleEvent[] events =
        customer(
            "2026-05-31",
            COMPLAINT.recorded("2026-05-01", ComplaintCategory.QUALITY, 2, null),
            new ComplaintEscalated(
                "complaint-1",
                "customer-1",
                OwedStep.PROPOSAL,
                1,
                Instant.EPOCH,
                Facts.day("2026-06-02")),
            COMPLAINT.graver("2026-06-03", 1),
            COMPLAINT.evaluated("2026-06-04"),
            COMPLAINT.reopened("2026-06-05"));
    is(HealthMeasure.COMPLAINTS, "2026-06-01", "70.0000", events);
    is(HealthMeasure.COMPLAINTS, "2026-06-02", "40.0000", events);
    is(HealthMeasure.COMPLAINTS, "2026-06-03", "20.0000", events);
    is(HealthMeasure.COMPLAINTS, "2026-06-04", "100.0000", events);
    is(HealthMeasure.COMPLAINTS, "2026-06-05", "60.0000", events);
    LifecycleEvent[] closed =
        customer(
            "2027-06-03",
            COMPLAINT.recorded("2026-05-01", ComplaintCategory.QUALITY, 2, null),
            COMPLAINT.evaluated("2026-06-04"));
    is(HealthMeasure.COMPLAINTS, "2027-06-03", "100.0000", closed);
    isUnknown(HealthMeasure.COMPLAINTS, "2027-06-04", closed);
  }

  /**
   * Class B is 90. Of 500 unpaid, 400 are 60 days overdue, which weighs a half: 200 of 500 are
   * lost, 90 x 0.6.
   */
  @Test
  void creditIsTrustLessWhatIsOverdue() {
    LifecycleEvent[] events =
        customer(
            "2026-04-01",
            ONE.approved("2026-01-01", "proposal-1", "1000.00"),
            CREDIT.boughtOnCredit("2026-01-02", "p-1", "500.00"),
            CREDIT.invoiced("2026-01-02", "invoice-1", "2026-02-01", "400.00"),
            CREDIT.invoiced("2026-01-02", "invoice-2", "2026-05-20", "100.00"));
    is(HealthMeasure.CREDIT, "2026-02-01", "90.0000", events);
    is(HealthMeasure.CREDIT, "2026-04-02", "54.0000", events);
    assertThat(measured(HealthMeasure.CREDIT, "2026-04-02", events).eventIds())
        .containsExactly(Folding.idOf(events[2]), Folding.idOf(events[0]));
    // 61 days weigh three quarters: 90 x (1 - 300 / 500)
    is(HealthMeasure.CREDIT, "2026-04-03", "36.0000", events);
    isUnknown(HealthMeasure.CREDIT, "2026-04-02", customer("2026-04-01"));
  }

  /** The same, half of it while more is owed than the limit; nothing after a bad debt. */
  @Test
  void breachesAndBadDebtWeighMore() {
    LifecycleEvent[] events =
        customer(
            "2026-04-01",
            ONE.approved("2026-01-01", "proposal-1", "450.00"),
            CREDIT.boughtOnCredit("2026-01-02", "p-1", "500.00"),
            CREDIT.invoiced("2026-01-02", "invoice-1", "2026-02-01", "400.00"),
            CREDIT.invoiced("2026-01-02", "invoice-2", "2026-05-20", "100.00"),
            CREDIT.writtenOff("2026-04-03", "write-off-1", "invoice-1", "400.00"));
    is(HealthMeasure.CREDIT, "2026-04-02", "27.0000", events);
    is(HealthMeasure.CREDIT, "2026-04-03", "0.0000", events);
    assertThat(measured(HealthMeasure.CREDIT, "2026-04-03", events).eventIds())
        .containsExactly(Folding.idOf(events[2]));
  }

  @Test
  void trustGoesByTheCreditClass() {
    is(
        HealthMeasure.CREDIT,
        "2026-04-02",
        "70.0000",
        customer(
            "2026-04-01",
            new CreditLimitApproved(
                "customer-1",
                "proposal-1",
                CreditClass.C,
                Facts.money("100.00"),
                Facts.day("2026-01-01"))));
    is(
        HealthMeasure.CREDIT,
        "2026-04-02",
        "100.0000",
        customer(
            "2026-04-01",
            new CreditLimitApproved(
                "customer-1", "proposal-1", CreditClass.A, null, Facts.day("2026-01-01"))));
  }

  /**
   * Standard: a call every 3 months (from 10 January 90 days), a visit every 6. 135 days after the
   * call half of the second 90 days are left; the visit has time: (50 + 100) / 2.
   */
  @Test
  void contactFallsFromWhenItIsDueToTwiceThat() {
    LifecycleEvent set =
        new ContactPrioritySet(
            "customer-1", ContactPriority.STANDARD, null, Facts.day("2026-01-01"));
    LifecycleEvent[] events = customer("2026-04-10", set, ONE.called("call-1", "2026-01-10", null));
    is(HealthMeasure.CONTACT, "2026-04-10", "100.0000", events);
    is(HealthMeasure.CONTACT, "2026-05-25", "75.0000", events);
    assertThat(measured(HealthMeasure.CONTACT, "2026-05-25", events).eventIds())
        .containsExactly(Folding.idOf(events[1]), Folding.idOf(set));
    isUnknown(HealthMeasure.CONTACT, "2026-05-25", customer("2026-05-24"));
  }

  /** 30 of 60 days of notice are left to one contract, a year to the other: (50 + 100) / 2. */
  @Test
  void contractsFallWithinTheNotice() {
    LifecycleEvent first = CONTRACTS.signed("2025-07-01", "contract-1", "2026-06-30");
    LifecycleEvent second = CONTRACTS.signed("2025-07-01", "contract-2", "2027-06-30");
    LifecycleEvent[] running = customer("2026-05-30", first, second);
    is(HealthMeasure.CONTRACT, "2026-05-31", "75.0000", running);
    assertThat(measured(HealthMeasure.CONTRACT, "2026-05-31", running).eventIds())
        .containsExactly(Folding.idOf(first), Folding.idOf(second));
    is(HealthMeasure.CONTRACT, "2026-06-30", "50.0000", running);
    LifecycleEvent[] decided =
        customer(
            "2026-05-30",
            first,
            second,
            CONTRACTS.declined("2026-06-01", "contract-1", "2026-06-30"),
            CONTRACTS.renewed("2026-06-10", "contract-1", "2026-06-30", "2028-06-30"));
    is(HealthMeasure.CONTRACT, "2026-06-01", "50.0000", decided);
    is(HealthMeasure.CONTRACT, "2026-06-10", "100.0000", decided);
    LifecycleEvent[] ended = customer("2027-06-29", first);
    is(HealthMeasure.CONTRACT, "2027-06-29", "0.0000", ended);
    isUnknown(HealthMeasure.CONTRACT, "2027-06-30", ended);
  }

  /** Recency 50 weighs 25, satisfaction 70 weighs 10: 1950 / 35. */
  @Test
  void theScoreIsTheMeanOfWhatIsKnown() {
    HealthMeasures health =
        health(
            "2026-05-01",
            EVERY_30_DAYS[0],
            EVERY_30_DAYS[1],
            EVERY_30_DAYS[2],
            ONE.answered("2026-03-03", "answer-1", 2),
            ONE.answered("2026-03-04", "answer-2", 4));
    assertThat(health.score()).isEqualTo("55.7143");
    assertThat(health)
        .returns(35, HealthMeasures::knownWeight)
        .returns(HealthBand.WATCH, HealthMeasures::band);
    assertThat(health.valueOf(HealthMeasure.RECENCY)).hasValue(50);
    assertThat(health.valueOf(HealthMeasure.WALLET)).isEmpty();
    assertThat(health.scoreValue()).hasValue(55.7143);
  }

  @Test
  void whoHasNotBoughtHasNoHealth() {
    assertThat(health("2025-12-31", EVERY_30_DAYS).band()).isEqualTo(HealthBand.NOT_YET);
    assertThat(health("2026-05-31", EVERY_30_DAYS).band()).isEqualTo(HealthBand.LOST);
  }

  /** Silent since 2 March with a gap of 30 days, it lapses on 31 May. */
  @Test
  void whetherItWasLostAfterwards() {
    assertThat(lost("2026-10-01", EVERY_30_DAYS))
        .contains(new LostAfter(Facts.day("2026-05-31"), false));
    assertThat(lost("2026-05-30", EVERY_30_DAYS)).isEmpty();
    LifecycleEvent[] declared = {
      EVERY_30_DAYS[0],
      EVERY_30_DAYS[1],
      EVERY_30_DAYS[2],
      ONE.left("2026-07-01", DefectionReason.PRICE)
    };
    assertThat(lost("2026-06-30", declared))
        .contains(new LostAfter(Facts.day("2026-05-31"), false));
    assertThat(lost("2026-07-01", declared)).contains(new LostAfter(Facts.day("2026-05-31"), true));
  }

  private static Optional<LostAfter> lost(String until, LifecycleEvent... events) {
    return LostAfter.within(
        document(events), Facts.day("2026-04-01"), Facts.day(until), ChurnPolicy.STANDARD);
  }

  @Test
  void weightsAndBandsHaveBounds() {
    assertThatThrownBy(() -> new HealthPolicy(25, -1, 0, 0, 0, 0, 0, 0, 0, 70, 40))
        .hasMessage("Weights must not be below zero");
    assertThatThrownBy(() -> new HealthPolicy(0, 1, 0, 0, 0, 0, 0, 0, 0, 70, 40))
        .hasMessageStartingWith("The weight of recency must not be 0");
    assertThatThrownBy(() -> new HealthPolicy(1, 0, 0, 0, 0, 0, 0, 0, 0, 40, 70))
        .hasMessageStartingWith("The bands begin from 0 to 100");
  }
}
