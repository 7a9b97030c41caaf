package io.perennial.command.customer.winning;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.winning.WinningFacts.closed;
import static io.perennial.command.customer.winning.WinningFacts.gaveUp;
import static io.perennial.command.customer.winning.WinningFacts.roundAt;
import static io.perennial.command.customer.winning.WinningFacts.took;

import io.perennial.command.Produces;
import io.perennial.command.common.Amount;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.winning.FunnelStep;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseDealComponentTest {
  private static CloseDeal close(String roundId, String amount, @Nullable LocalDate on) {
    return new CloseDeal(CUSTOMER, roundId, dollars(amount), on);
  }

  @Nested
  class Accepts {
    @Test
    void aDealAfterTheProposal() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .when(close("r-1", "4000", null))
          .records(closed("r-1", "4000.00", TODAY));
    }

    @Test
    void aDealOnTheDayOfTheProposal() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .when(close("r-1", "4000", MARCH.plusDays(3)))
          .records(closed("r-1", "4000.00", MARCH.plusDays(3)));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @EnumSource(
        value = FunnelStep.class,
        names = {"CALL", "REACHED", "APPOINTMENT"})
    @Produces("step-out-of-order")
    void aDealWithoutAProposal(FunnelStep step) {
      customer(roundAt(step))
          .when(close("r-1", "4000", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "next step of the round is");
    }

    @Test
    void aDealWithoutARound() {
      customer(registered())
          .when(close("r-1", "4000", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "CALL");
    }

    @Test
    @Produces("round-still-open")
    void aDealOfAnotherRoundThanTheOpenOne() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .when(close("r-2", "4000", TODAY))
          .isRefused(WinningRefusal.ROUND_STILL_OPEN, "r-1");
    }

    @Test
    @Produces("already-so")
    void aDealOfARoundThatWasLost() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .and(gaveUp("r-1", FunnelStep.PROPOSAL, TODAY))
          .when(close("r-1", "4000", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theSameDealWithAnotherAmount() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .and(closed("r-1", "4000.00", TODAY))
          .when(close("r-1", "4001", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDealDatedBeforeTheProposal() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .when(close("r-1", "4000", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("derived-amount-too-large")
    void aDealWithWhichTheSumOfAllCannotBeHeld() {
      customer(
              registered(),
              closed("r-0", "99999999999999.99", MARCH),
              took("r-1", FunnelStep.PROPOSAL, MARCH))
          .when(close("r-1", "1", TODAY))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void anotherCurrency() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .when(new CloseDeal(CUSTOMER, "r-1", new Amount(BigDecimal.TEN, "EUR"), TODAY))
          .isRefused(CommonRefusal.WRONG_CURRENCY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheDealHasBeenClosed() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .and(closed("r-1", "4000.00", MARCH.plusDays(9)))
          .when(close("r-1", "4000", null))
          .staysQuiet();
    }
  }
}
