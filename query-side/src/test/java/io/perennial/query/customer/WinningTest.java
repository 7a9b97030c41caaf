package io.perennial.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.customer.Winning.Objection;
import io.perennial.query.customer.Winning.Rest;
import io.perennial.query.customer.Winning.Round;
import io.perennial.query.customer.Winning.Step;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WinningTest {
  private static final String CUSTOMER = "customer-1";
  private static final Facts ONE = new Facts(CUSTOMER);
  private static final LocalDate JANUARY = Facts.day("2026-01-10");
  private static final LocalDate MARCH = Facts.day("2026-03-10");

  private static Winning winning(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .winning();
  }

  private static FunnelStepRecorded step(String round, FunnelStep step, LocalDate on) {
    return new FunnelStepRecorded(CUSTOMER, round, step, null, null, on);
  }

  private static ObjectionRecorded objection(String id, LocalDate on) {
    return new ObjectionRecorded(CUSTOMER, id, "call-1", ObjectionReason.NO_BUDGET, "cheap", on);
  }

  private static ProspectRestBegan rest(String until, LocalDate on) {
    return new ProspectRestBegan(CUSTOMER, "call-1", Facts.day(until), on);
  }

  @Test
  void aRoundLostAndARoundWonStandSideBySide() {
    Winning winning =
        winning(
            step("r-1", FunnelStep.CALL, JANUARY),
            step("r-1", FunnelStep.REACHED, JANUARY.plusDays(1)),
            new ProspectLost(
                CUSTOMER,
                "r-1",
                FunnelStep.REACHED,
                ProspectLossReason.NO_NEED,
                null,
                JANUARY.plusDays(2)),
            step("r-2", FunnelStep.CALL, MARCH),
            new DealClosed(CUSTOMER, "r-2", Facts.money("4000.00"), MARCH.plusDays(5)));

    assertThat(winning.rounds())
        .containsExactly(
            new Round(
                "r-1",
                JANUARY,
                FunnelStep.REACHED,
                JANUARY.plusDays(1),
                List.of(
                    new Step(FunnelStep.CALL, JANUARY),
                    new Step(FunnelStep.REACHED, JANUARY.plusDays(1))),
                JANUARY.plusDays(2),
                null,
                ProspectLossReason.NO_NEED),
            new Round(
                "r-2",
                MARCH,
                FunnelStep.CALL,
                MARCH,
                List.of(new Step(FunnelStep.CALL, MARCH)),
                MARCH.plusDays(5),
                Facts.money("4000.00").amount(),
                null));
    assertThat(winning.open()).isNull();
  }

  @Test
  void objectionsGoByTheirDates() {
    assertThat(winning(objection("o-2", MARCH), objection("o-1", JANUARY)).objections())
        .containsExactly(
            new Objection("o-1", "call-1", ObjectionReason.NO_BUDGET, "cheap", null, null, JANUARY),
            new Objection("o-2", "call-1", ObjectionReason.NO_BUDGET, "cheap", null, null, MARCH));
  }

  @Test
  void anObjectionBelongsToTheRoundOfItsDayAndToTheStepThatThisHadComeTo() {
    Winning winning =
        winning(
            step("r-1", FunnelStep.CALL, JANUARY),
            objection("o-1", JANUARY),
            step("r-1", FunnelStep.REACHED, JANUARY),
            objection("o-2", JANUARY),
            step("r-1", FunnelStep.APPOINTMENT, MARCH),
            objection("o-3", JANUARY.plusDays(1)),
            objection("o-4", JANUARY.minusDays(1)));

    assertThat(winning.objections())
        .extracting(Objection::objectionId, Objection::roundId, Objection::step)
        .containsExactly(
            tuple("o-4", null, null),
            tuple("o-1", "r-1", FunnelStep.CALL),
            tuple("o-2", "r-1", FunnelStep.REACHED),
            tuple("o-3", "r-1", FunnelStep.REACHED));
  }

  /** From the 10th of March until the win of the 1st of April, and not on the days around. */
  @Test
  void aRestHoldsFromItsDayUntilItsEndOrTheWin() {
    Winning winning = winning(rest("2026-05-01", MARCH), ONE.won("2026-04-01"));

    assertThat(winning.restOn(Facts.day("2026-03-09"))).isNull();
    assertThat(winning.restOn(MARCH)).isEqualTo(new Rest(MARCH, Facts.day("2026-05-01")));
    assertThat(winning.restOn(Facts.day("2026-03-31"))).isNotNull();
    assertThat(winning.restOn(Facts.day("2026-04-01"))).isNull();
  }

  @Test
  void aProspectRestsNoMoreFromTheDayOnWhichItMayBeCalledAgain() {
    Winning winning = winning(rest("2026-05-01", MARCH));

    assertThat(winning.shownOn(Facts.day("2026-04-30")).restsUntil()).isEqualTo("2026-05-01");
    assertThat(winning.shownOn(Facts.day("2026-05-01")).restsUntil()).isNull();
    assertThat(winning.shownOn(Facts.day("2026-05-01")).rests()).isEqualTo(winning.rests());
  }

  @Test
  void aProspectRestsUntilTheLastOfItsRestsEndsOrItIsWon() {
    assertThat(winning(rest("2026-05-01", MARCH), rest("2026-04-01", JANUARY)).restsUntil())
        .isEqualTo("2026-05-01");
    assertThat(winning(rest("2026-05-01", MARCH), ONE.won("2026-04-01")).restsUntil()).isNull();
    assertThat(winning(rest("2026-05-01", MARCH), ONE.wonBack("2026-04-01")).restsUntil()).isNull();
    assertThat(
            winning(
                    rest("2026-05-01", MARCH),
                    new DealClosed(CUSTOMER, "r-2", Facts.money("4000.00"), MARCH.plusDays(5)))
                .restsUntil())
        .isNull();
  }
}
