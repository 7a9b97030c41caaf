package io.perennial.command.salesday;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.commented;
import static io.perennial.command.salesday.SalesDayFacts.emptyDay;
import static io.perennial.command.salesday.SalesDayFacts.reportedDay;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommentDayReportComponentTest {
  private static final CommentDayReport COMMENT =
      new CommentDayReport(DAY, "well prepared", 4, null);

  @Nested
  class Accepts {
    @Test
    void aCommentOfASupervisor() {
      reportedDay().whenBy("bert", COMMENT).records(commented(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void whoHasHandedItIn() {
      reportedDay().whenBy("anna", COMMENT).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void theRepresentative() {
      reportedDay().whenBy("bert", "Rep-7", COMMENT).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("step-out-of-order")
    void aDayWithoutReport() {
      emptyDay().whenBy("bert", COMMENT).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("dated-too-early")
    void aCommentDatedBeforeTheReport() {
      reportedDay()
          .whenBy("bert", new CommentDayReport(DAY, "well prepared", 4, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the report");
    }

    @Test
    @Produces("already-so")
    void anotherGrade() {
      reportedDay()
          .andBy("bert", commented(MARCH))
          .whenBy("bert", new CommentDayReport(DAY, "well prepared", 5, null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatHasBeenSaid() {
      reportedDay().andBy("bert", commented(MARCH)).whenBy("bert", COMMENT).staysQuiet();
    }
  }
}
