package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
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
import java.util.List;

/** Plainly invented facts of a tiering run. */
final class TieringFacts {
  private static final String RUN = "tiering-run-1";
  private static final Money SALES = new Money(new BigDecimal("100.00"), Facts.CURRENCY);

  private TieringFacts() {}

  /** One of every kind, though no run is both finished and abandoned. */
  static List<LifecycleEvent> all() {
    return List.of(
        new TieringRunStarted(
            RUN,
            day("1996-12-01"),
            day("1997-11-30"),
            List.of(new TierCut(Tier.A, BigDecimal.ONE)),
            day("1997-12-01")),
        new TierMovesPreviewed(
            RUN,
            1,
            List.of(new TierMove("customer-1", Tier.A, Tier.B, 1, new BigDecimal("1.0000"), SALES)),
            day("1997-12-01")),
        new TieringRunPreviewed(
            RUN, 1, 1, 0, SALES, List.of(new TierCount(Tier.A, 1, SALES)), day("1997-12-01")),
        new TieringRunApplied(RUN, day("1997-12-02")),
        new TieringRunFinished(RUN, 1, 0, day("1997-12-02")),
        new TieringRunAbandoned(RUN, day("1997-12-03")));
  }
}
