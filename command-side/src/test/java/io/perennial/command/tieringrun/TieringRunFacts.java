package io.perennial.command.tieringrun;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Scenario;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts of a tiering run, short to write. */
final class TieringRunFacts {
  static final String RUN = "tiering-run-1";
  static final TierMove MOVE =
      new TierMove(CUSTOMER, Tier.A, null, 1, new BigDecimal("0.4000"), usd("40.00"));
  static final TierCount COUNT = new TierCount(Tier.A, 1, usd("40.00"));

  private TieringRunFacts() {}

  static TieringRunStarted started(LocalDate from, LocalDate to, LocalDate on) {
    return new TieringRunStarted(
        RUN,
        from,
        to,
        List.of(
            new TierCut(Tier.A, new BigDecimal("0.80")),
            new TierCut(Tier.B, new BigDecimal("0.95")),
            new TierCut(Tier.C, BigDecimal.ONE)),
        on);
  }

  static TieringRunStarted started() {
    return started(MARCH.minusYears(1).plusDays(1), MARCH, MARCH);
  }

  static TierMovesPreviewed part(int number) {
    return new TierMovesPreviewed(RUN, number, List.of(MOVE), MARCH);
  }

  static TieringRunPreviewed previewed(int moves) {
    return new TieringRunPreviewed(RUN, 3, moves, 1, usd("100.00"), List.of(COUNT), MARCH);
  }

  static TieringRunApplied applied(LocalDate on) {
    return new TieringRunApplied(RUN, on);
  }

  static TieringRunAbandoned abandoned() {
    return new TieringRunAbandoned(RUN, MARCH);
  }

  static TieringRunFinished finished(LocalDate on) {
    return new TieringRunFinished(RUN, 2, 1, on);
  }

  static Scenario previewedRun() {
    return Scenario.tieringRun(started(), part(1), previewed(1));
  }
}
