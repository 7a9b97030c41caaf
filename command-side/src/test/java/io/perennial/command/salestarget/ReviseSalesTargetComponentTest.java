package io.perennial.command.salestarget;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salestarget.SalesTargetFacts.TARGET;
import static io.perennial.command.salestarget.SalesTargetFacts.figures;
import static io.perennial.command.salestarget.SalesTargetFacts.part;
import static io.perennial.command.salestarget.SalesTargetFacts.partOf;
import static io.perennial.command.salestarget.SalesTargetFacts.recorded;
import static io.perennial.command.salestarget.SalesTargetFacts.revise;
import static io.perennial.command.salestarget.SalesTargetFacts.split;
import static io.perennial.command.salestarget.SalesTargetFacts.target;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salestarget.TargetSplitKind;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviseSalesTargetComponentTest {
  @Nested
  class Accepts {
    @Test
    void otherFiguresWithTheirParts() {
      ReviseSalesTarget command =
          revise("90.00", split(TargetSplitKind.REGION, part("north", "90.00")));
      target(split(TargetSplitKind.REGION, part("north", "100.00")))
          .when(command)
          .records(recorded(command, TODAY));
    }

    @Test
    void theSameFiguresOfAnotherRepresentative() {
      ReviseSalesTarget command =
          revise("100.00", split(TargetSplitKind.REPRESENTATIVE, partOf("rep-8", "100.00")));
      target(split(TargetSplitKind.REPRESENTATIVE, partOf("rep-7", "100.00")))
          .when(command)
          .records(recorded(command, TODAY));
    }

    @Test
    void theFirstFiguresOnceMore() {
      target()
          .and(recorded(revise("90.00"), MARCH))
          .when(revise("100.00"))
          .records(recorded(revise("100.00"), TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("target-split-uneven")
    void anotherWholeWithTheOldParts() {
      TargetSplitEntry old = split(TargetSplitKind.REGION, part("north", "100.00"));
      target(old)
          .when(revise("90.00", old))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNEVEN, "10.00 is too much");
    }

    @Test
    @Produces("target-split-unclear")
    void aMonthOfAnotherYear() {
      target()
          .when(revise("90.00", split(TargetSplitKind.MONTH, part("2023-01", "90.00"))))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNCLEAR, "such as 2024-01");
    }

    @Test
    @Produces("customer-unknown")
    void aDealerThatIsNoCustomer() {
      target()
          .when(revise("90.00", split(TargetSplitKind.DEALER, part("customer-9", "90.00"))))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aRevisionDatedBeforeTheTarget() {
      target()
          .when(
              new ReviseSalesTarget(
                  TARGET, figures("90.00"), List.of(), "too much", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the target before");
    }

    @Test
    @Produces("already-so")
    void theFiguresInForceForAnotherReason() {
      target()
          .and(recorded(revise("90.00"), MARCH))
          .when(new ReviseSalesTarget(TARGET, figures("90.00"), List.of(), "no budget", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theFiguresThatWereSetAsIfTheyWereNew() {
      target().when(revise("100.00")).isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheTargetHasBeenRevisedSo() {
      target().and(recorded(revise("90.00"), MARCH)).when(revise("90.00")).staysQuiet();
    }
  }
}
