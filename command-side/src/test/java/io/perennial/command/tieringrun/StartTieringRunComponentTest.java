package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.tieringRun;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.abandoned;
import static io.perennial.command.tieringrun.TieringRunFacts.started;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartTieringRunComponentTest {
  private static final StartTieringRun START = new StartTieringRun(RUN, null, null);

  @Nested
  class Accepts {
    @Test
    void aRunOverTheTwelveMonthsUntilToday() {
      tieringRun().when(START).records(started(LocalDate.of(2023, 7, 1), TODAY, TODAY));
    }

    @Test
    void aRunAsOfAnEarlierDay() {
      tieringRun()
          .when(new StartTieringRun(RUN, LocalDate.of(2023, 12, 31), MARCH))
          .records(started(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    void aWindowThatEndsTomorrow() {
      tieringRun()
          .when(new StartTieringRun(RUN, TODAY.plusDays(1), null))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }

    @Test
    @Produces("id-taken")
    void anotherWindow() {
      tieringRun(started())
          .when(new StartTieringRun(RUN, MARCH.minusDays(1), MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenStarted() {
      tieringRun(started()).when(new StartTieringRun(RUN, null, MARCH)).staysQuiet();
    }

    @Test
    void whenTheLastDayIsNamedThatWasTakenBefore() {
      tieringRun(started()).when(new StartTieringRun(RUN, MARCH, MARCH)).staysQuiet();
    }

    @Test
    void whenItHasBeenAbandonedSince() {
      tieringRun(started(), abandoned()).when(START).staysQuiet();
    }
  }
}
