package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.tieringRun;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.abandoned;
import static io.perennial.command.tieringrun.TieringRunFacts.applied;
import static io.perennial.command.tieringrun.TieringRunFacts.previewedRun;
import static io.perennial.command.tieringrun.TieringRunFacts.started;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AbandonTieringRunComponentTest {
  private static final AbandonTieringRun ABANDON = new AbandonTieringRun(RUN, null);

  @Nested
  class Accepts {
    @Test
    void aRunThatIsBeingPreviewed() {
      tieringRun(started()).when(ABANDON).records(new TieringRunAbandoned(RUN, TODAY));
    }

    @Test
    void aRunWhosePreviewIsComplete() {
      previewedRun().when(new AbandonTieringRun(RUN, MARCH)).records(abandoned());
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aRunThatHasBeenApplied() {
      previewedRun().and(applied(MARCH)).when(ABANDON).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void anEndDatedBeforeTheStart() {
      previewedRun()
          .when(new AbandonTieringRun(RUN, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anotherDate() {
      previewedRun()
          .and(abandoned())
          .when(new AbandonTieringRun(RUN, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenAbandoned() {
      previewedRun().and(abandoned()).when(ABANDON).staysQuiet();
    }
  }
}
