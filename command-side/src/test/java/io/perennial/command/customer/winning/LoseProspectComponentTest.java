package io.perennial.command.customer.winning;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.winning.WinningFacts.closed;
import static io.perennial.command.customer.winning.WinningFacts.gaveUp;
import static io.perennial.command.customer.winning.WinningFacts.roundAt;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.ProspectLossReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoseProspectComponentTest {
  private static LoseProspect lose(String roundId, @Nullable LocalDate on) {
    return new LoseProspect(CUSTOMER, roundId, ProspectLossReason.NO_NEED, "has enough", on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(FunnelStep.class)
    void fromAnyStep(FunnelStep step) {
      customer(roundAt(step)).when(lose("r-1", null)).records(gaveUp("r-1", step, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whenNoRoundIsOpen() {
      customer(registered())
          .when(lose("r-1", TODAY))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "CALL");
    }

    @Test
    @Produces("round-still-open")
    void anotherRoundThanTheOpenOne() {
      customer(roundAt(FunnelStep.CALL))
          .when(lose("r-2", TODAY))
          .isRefused(WinningRefusal.ROUND_STILL_OPEN, "r-1");
    }

    @Test
    @Produces("already-so")
    void aRoundThatEndedWithADeal() {
      customer(roundAt(FunnelStep.PROPOSAL))
          .and(closed("r-1", "10.00", TODAY))
          .when(lose("r-1", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theSameRoundForAnotherReason() {
      customer(roundAt(FunnelStep.CALL))
          .and(gaveUp("r-1", FunnelStep.CALL, TODAY))
          .when(new LoseProspect(CUSTOMER, "r-1", ProspectLossReason.PRICE, "has enough", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aLossDatedBeforeTheLastStep() {
      customer(roundAt(FunnelStep.REACHED))
          .when(lose("r-1", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheRoundHasBeenGivenUp() {
      customer(roundAt(FunnelStep.REACHED))
          .and(gaveUp("r-1", FunnelStep.REACHED, TODAY.minusDays(1)))
          .when(lose("r-1", null))
          .staysQuiet();
    }
  }
}
