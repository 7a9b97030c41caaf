package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.applied;
import static io.perennial.command.tieringrun.TieringRunFacts.finished;
import static io.perennial.command.tieringrun.TieringRunFacts.previewedRun;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FinishTieringRunComponentTest {
  private static final FinishTieringRun FINISH = new FinishTieringRun(RUN, 2, 1);

  @Nested
  class Accepts {
    @Test
    void aRunThatHasBeenApplied() {
      previewedRun().and(applied(MARCH)).when(FINISH).records(finished(MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aRunThatHasNotBeenApplied() {
      previewedRun().when(FINISH).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsFinished() {
      previewedRun().and(applied(MARCH), finished(MARCH)).when(FINISH).staysQuiet();
    }
  }
}
