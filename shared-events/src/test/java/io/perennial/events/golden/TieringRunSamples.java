package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.golden.GoldenSamples.Sample;
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

/** The samples of facts of tiering runs. */
final class TieringRunSamples {

  private static final String RUN = "tiering-run-2026";
  private static final LocalDate FROM = LocalDate.parse("2025-03-05");

  private TieringRunSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new TieringRunStarted(
            RUN,
            FROM,
            DAY,
            List.of(
                new TierCut(Tier.A, new BigDecimal("0.80")),
                new TierCut(Tier.B, new BigDecimal("0.95")),
                new TierCut(Tier.C, new BigDecimal("1"))),
            DAY));
    add(samples, "minimal", new TieringRunStarted(RUN, FROM, DAY, List.of(), DAY));
    add(
        samples,
        "typical",
        new TierMovesPreviewed(
            RUN,
            1,
            List.of(
                new TierMove(
                    CUSTOMER, Tier.A, Tier.B, 17, new BigDecimal("0.7912"), usd("48210.50"))),
            DAY));
    add(
        samples,
        "minimal",
        new TierMovesPreviewed(
            RUN,
            1,
            List.of(new TierMove(CUSTOMER, Tier.C, null, 1, new BigDecimal("0.0000"), usd("0.00"))),
            DAY));
    add(
        samples,
        "typical",
        new TieringRunPreviewed(
            RUN,
            120,
            9,
            1,
            usd("1200000.00"),
            List.of(
                new TierCount(Tier.A, 18, usd("961000.00")),
                new TierCount(Tier.B, 40, usd("179500.00")),
                new TierCount(Tier.C, 62, usd("59500.00"))),
            DAY));
    add(samples, "minimal", new TieringRunPreviewed(RUN, 0, 0, 0, usd("0.00"), List.of(), DAY));
    add(samples, "typical", new TieringRunApplied(RUN, DAY));
    add(samples, "minimal", new TieringRunApplied("tiering-run-1", DAY));
    add(samples, "typical", new TieringRunFinished(RUN, 8, 1, DAY));
    add(samples, "minimal", new TieringRunFinished(RUN, 0, 0, DAY));
    add(samples, "typical", new TieringRunAbandoned(RUN, DAY));
    add(samples, "minimal", new TieringRunAbandoned("tiering-run-1", DAY));
  }
}
