package io.perennial.command.customer.winning;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.winning.WinningFacts.closed;
import static io.perennial.command.customer.winning.WinningFacts.gaveUp;
import static io.perennial.command.customer.winning.WinningFacts.objected;
import static io.perennial.command.customer.winning.WinningFacts.rests;
import static io.perennial.command.customer.winning.WinningFacts.roundAt;
import static io.perennial.command.customer.winning.WinningFacts.took;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.CustomerFacts;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.personal.Erased;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFunnelStepComponentTest {
  private static RecordFunnelStep take(String roundId, FunnelStep step, @Nullable LocalDate on) {
    return new RecordFunnelStep(CUSTOMER, roundId, step, "asks for prices", null, on);
  }

  @Nested
  class Accepts {
    @Test
    void theCallThatOpensARound() {
      customer(registered())
          .when(take("r-1", FunnelStep.CALL, null))
          .records(took("r-1", FunnelStep.CALL, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"CALL, REACHED", "REACHED, APPOINTMENT", "APPOINTMENT, PROPOSAL"})
    void theNextStep(FunnelStep last, FunnelStep next) {
      customer(roundAt(last)).when(take("r-1", next, TODAY)).records(took("r-1", next, TODAY));
    }

    @Test
    void anotherRoundAfterOneThatWasLost() {
      customer(roundAt(FunnelStep.CALL))
          .and(gaveUp("r-1", FunnelStep.CALL, TODAY.minusDays(1)))
          .when(take("r-2", FunnelStep.CALL, TODAY.minusDays(1)))
          .records(took("r-2", FunnelStep.CALL, TODAY.minusDays(1)));
    }

    @Test
    void aRoundWithACustomerThatWasLost() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(take("r-1", FunnelStep.CALL, MARCH))
          .records(took("r-1", FunnelStep.CALL, MARCH));
    }

    @Test
    void aRoundWithACustomerThatHasFallenSilent() {
      customer(registered())
          .and(bought("p-1", "1.00", Settlement.CASH, "0.00", TODAY.minusYears(1)))
          .and(CustomerFacts.won("p-1", TODAY.minusYears(1)))
          .and(bought("p-2", "1.00", Settlement.CASH, "0.00", TODAY.minusYears(1).plusDays(9)))
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .records(took("r-1", FunnelStep.CALL, TODAY));
    }

    @Test
    void aCallToldLateOfTheTimeBeforeTheFirstPurchase() {
      LocalDate before = CustomerFacts.FIRST_BOUGHT_ON.minusDays(1);
      customer(buyer())
          .when(take("r-1", FunnelStep.CALL, before))
          .records(took("r-1", FunnelStep.CALL, before));
    }

    @Test
    void aCallDespiteARestForAReason() {
      customer(registered(), rests("c-1", TODAY.plusDays(5), MARCH))
          .when(
              new RecordFunnelStep(
                  CUSTOMER, "r-1", FunnelStep.CALL, null, "has asked for it", TODAY))
          .records(
              new FunnelStepRecorded(
                  CUSTOMER, "r-1", FunnelStep.CALL, null, "has asked for it", TODAY));
    }

    @Test
    void aCallOnTheDayOnWhichTheRestEnds() {
      customer(registered(), objected("o-1", "c-1", MARCH), rests("c-1", TODAY, MARCH))
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .records(took("r-1", FunnelStep.CALL, TODAY));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({
      "CALL, APPOINTMENT, REACHED",
      "CALL, PROPOSAL, REACHED",
      "REACHED, PROPOSAL, APPOINTMENT"
    })
    @Produces("step-out-of-order")
    void aStepThatSkipsOne(FunnelStep last, FunnelStep skipped, String next) {
      customer(roundAt(last))
          .when(take("r-1", skipped, TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "next step of the round is " + next);
    }

    @Test
    void aRoundThatDoesNotBeginWithACall() {
      customer(registered())
          .when(take("r-1", FunnelStep.REACHED, TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "next step of the round is CALL");
    }

    @Test
    @ExampleOf("round-still-open")
    void aSecondRoundBesideTheFirst() {
      customer(roundAt(FunnelStep.CALL))
          .when(take("r-2", FunnelStep.CALL, TODAY))
          .isRefused(WinningRefusal.ROUND_STILL_OPEN, "r-1");
    }

    @Test
    @ExampleOf("round-ended")
    void aStepOfARoundThatHasEnded() {
      customer(roundAt(FunnelStep.CALL))
          .and(gaveUp("r-1", FunnelStep.CALL, TODAY))
          .when(take("r-1", FunnelStep.REACHED, TODAY))
          .isRefused(WinningRefusal.ROUND_ENDED);
    }

    @Test
    @Produces("already-so")
    void theSameStepOnAnotherDay() {
      customer(roundAt(FunnelStep.REACHED))
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aStepDatedBeforeTheOneBefore() {
      customer(roundAt(FunnelStep.CALL))
          .when(take("r-1", FunnelStep.REACHED, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aRoundDatedBeforeTheEndOfTheOneBefore() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .and(closed("r-1", "10.00", TODAY))
          .when(take("r-2", FunnelStep.CALL, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aRoundDatedBeforeTheLoss() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(take("r-1", FunnelStep.CALL, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @ExampleOf("not-to-be-won")
    void aRoundWithACustomer() {
      LocalDate recently = TODAY.minusDays(3);
      customer(registered(), bought("p-1", "1.00", Settlement.CASH, "0.00", recently))
          .and(CustomerFacts.won("p-1", recently))
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .isRefused(WinningRefusal.NOT_TO_BE_WON);
    }

    @Test
    void aStepWithACompanyThatIsNoTarget() {
      ProspectDisqualified disqualified =
          new ProspectDisqualified(CUSTOMER, DisqualificationReason.values()[0], null, TODAY);
      customer(registered(), disqualified)
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .isRefused(WinningRefusal.NOT_TO_BE_WON, "disqualified");
      customer(roundAt(FunnelStep.CALL))
          .and(disqualified)
          .when(take("r-1", FunnelStep.REACHED, TODAY))
          .isRefused(WinningRefusal.NOT_TO_BE_WON, "disqualified");
    }

    @Test
    @Produces("prospect-rests")
    void aCallBeforeTheEndOfTheRest() {
      customer(registered(), rests("c-1", TODAY.plusDays(1), MARCH))
          .when(take("r-1", FunnelStep.CALL, TODAY))
          .isRefused(WinningRefusal.PROSPECT_RESTS, "2024-07-01");
    }

    @Test
    void aCallThatIsDatedBackBeforeTheRest() {
      customer(registered(), rests("c-1", TODAY.plusDays(1), MARCH))
          .when(take("r-1", FunnelStep.CALL, MARCH.minusDays(9)))
          .isRefused(WinningRefusal.PROSPECT_RESTS);
    }

    @Test
    void aStepOfTomorrow() {
      customer(registered())
          .when(take("r-1", FunnelStep.CALL, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheStepHasBeenTaken() {
      customer(roundAt(FunnelStep.APPOINTMENT))
          .when(take("r-1", FunnelStep.CALL, MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheStepOfARoundThatHasEndedIsSaidAgain() {
      customer(roundAt(FunnelStep.CALL))
          .and(gaveUp("r-1", FunnelStep.CALL, TODAY))
          .when(take("r-1", FunnelStep.CALL, null))
          .staysQuiet();
    }

    @Test
    void whenItsNotesCanNoLongerBeRead() {
      customer(
              registered(),
              new FunnelStepRecorded(CUSTOMER, "r-1", FunnelStep.CALL, Erased.TEXT, null, MARCH))
          .when(take("r-1", FunnelStep.CALL, MARCH))
          .staysQuiet();
    }
  }
}
