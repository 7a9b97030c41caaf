package io.perennial.command.customer.appraisal;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.ExitBarrierRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordExitBarrierComponentTest {
  private static final ExitBarrierRecorded COST_IN_MARCH =
      recorded(ExitBarrier.SWITCHING_COST, 2, "its machines", MARCH);

  private static ExitBarrierRecorded recorded(
      ExitBarrier barrier, int strength, @Nullable String note, LocalDate on) {
    return new ExitBarrierRecorded(CUSTOMER, barrier, strength, note, on);
  }

  private static RecordExitBarrier record(
      ExitBarrier barrier, int strength, @Nullable String note, @Nullable LocalDate on) {
    return new RecordExitBarrier(CUSTOMER, barrier, strength, note, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void eachBarrier(ExitBarrier barrier) {
      customer(registered())
          .when(record(barrier, 3, null, null))
          .records(recorded(barrier, 3, null, TODAY));
    }

    @Test
    void anotherStrengthLater() {
      customer(registered(), COST_IN_MARCH)
          .when(record(ExitBarrier.SWITCHING_COST, 0, "its machines", TODAY))
          .records(recorded(ExitBarrier.SWITCHING_COST, 0, "its machines", TODAY));
    }

    @Test
    void anotherBarrierDatedEarlier() {
      customer(registered(), COST_IN_MARCH)
          .when(record(ExitBarrier.PERSONAL_BOND, 1, null, MARCH.minusDays(1)))
          .records(recorded(ExitBarrier.PERSONAL_BOND, 1, null, MARCH.minusDays(1)));
    }

    @Test
    void theSameStrengthFoundAgainLater() {
      customer(registered(), COST_IN_MARCH)
          .when(record(ExitBarrier.SWITCHING_COST, 2, "its machines", TODAY))
          .records(recorded(ExitBarrier.SWITCHING_COST, 2, "its machines", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void whatIsDatedBeforeWhatIsKnownOfTheBarrier() {
      customer(registered(), COST_IN_MARCH)
          .when(record(ExitBarrier.SWITCHING_COST, 3, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatIsKnown() {
      customer(registered(), COST_IN_MARCH)
          .when(record(ExitBarrier.SWITCHING_COST, 2, "its machines", null))
          .staysQuiet();
    }
  }
}
