package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.tieringRun;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.tieringrun.TieringRunFacts.COUNT;
import static io.perennial.command.tieringrun.TieringRunFacts.RUN;
import static io.perennial.command.tieringrun.TieringRunFacts.abandoned;
import static io.perennial.command.tieringrun.TieringRunFacts.part;
import static io.perennial.command.tieringrun.TieringRunFacts.previewed;
import static io.perennial.command.tieringrun.TieringRunFacts.previewedRun;
import static io.perennial.command.tieringrun.TieringRunFacts.started;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConcludePreviewComponentTest {
  private static final ConcludePreview CONCLUDE =
      new ConcludePreview(RUN, 3, 1, usd("100.00"), List.of(COUNT));

  @Nested
  class Accepts {
    @Test
    void aPreviewWithItsMovesCounted() {
      tieringRun(started(), part(1), part(2)).when(CONCLUDE).records(previewed(2));
    }

    @Test
    void aPreviewInWhichNobodyMoves() {
      tieringRun(started()).when(CONCLUDE).records(previewed(0));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void aRunThatWasAbandoned() {
      tieringRun(started(), abandoned()).when(CONCLUDE).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePreviewIsComplete() {
      previewedRun().when(CONCLUDE).staysQuiet();
    }
  }
}
