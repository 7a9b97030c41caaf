package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.tieringRun;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.abandoned;
import static io.perennial.command.tieringrun.TieringRunFacts.applied;
import static io.perennial.command.tieringrun.TieringRunFacts.finished;
import static io.perennial.command.tieringrun.TieringRunFacts.part;
import static io.perennial.command.tieringrun.TieringRunFacts.previewedRun;
import static io.perennial.command.tieringrun.TieringRunFacts.started;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApplyTieringRunComponentTest {
  private static final ApplyTieringRun APPLY = new ApplyTieringRun(RUN, null);

  @Nested
  class Accepts {
    @Test
    void aRunWhosePreviewIsComplete() {
      previewedRun().when(APPLY).records(applied(TODAY));
    }

    @Test
    void aRunWithADate() {
      previewedRun().when(new ApplyTieringRun(RUN, MARCH)).records(applied(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aRunWhosePreviewIsNotComplete() {
      tieringRun(started(), part(1)).when(APPLY).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aRunThatWasAbandoned() {
      previewedRun().and(abandoned()).when(APPLY).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void anApplicationDatedBeforeTheStart() {
      previewedRun()
          .when(new ApplyTieringRun(RUN, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheApplication() {
      previewedRun()
          .and(applied(MARCH))
          .when(new ApplyTieringRun(RUN, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenApplied() {
      previewedRun().and(applied(MARCH)).when(APPLY).staysQuiet();
    }

    @Test
    void whenItIsFinished() {
      previewedRun().and(applied(MARCH), finished(MARCH)).when(APPLY).staysQuiet();
    }
  }
}
