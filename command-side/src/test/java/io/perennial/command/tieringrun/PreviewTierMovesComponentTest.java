package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.tieringRun;
import static io.perennial.command.tieringrun.TieringRunFacts.MOVE;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.abandoned;
import static io.perennial.command.tieringrun.TieringRunFacts.part;
import static io.perennial.command.tieringrun.TieringRunFacts.previewedRun;
import static io.perennial.command.tieringrun.TieringRunFacts.started;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PreviewTierMovesComponentTest {
  private static PreviewTierMoves preview(int part) {
    return new PreviewTierMoves(RUN, part, List.of(MOVE));
  }

  @Nested
  class Accepts {
    @Test
    void theFirstPart() {
      tieringRun(started()).when(preview(1)).records(part(1));
    }

    @Test
    void theNextPart() {
      tieringRun(started(), part(1)).when(preview(2)).records(part(2));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aPartAhead() {
      tieringRun(started(), part(1)).when(preview(3)).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aPartBehindTheLast() {
      previewedRun().when(preview(2)).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    void aPartOfARunThatWasAbandoned() {
      tieringRun(started(), abandoned())
          .when(preview(1))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePartIsKnown() {
      tieringRun(started(), part(1), part(2)).when(preview(1)).staysQuiet();
    }
  }
}
