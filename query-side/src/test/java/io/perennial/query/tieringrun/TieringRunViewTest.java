package io.perennial.query.tieringrun;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunEvent;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.query.Folding;
import io.perennial.query.tieringrun.TieringRunDocument.Outcome;
import io.perennial.query.tieringrun.TieringRunDocument.Preview;
import io.perennial.query.tieringrun.TieringRunDocument.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TieringRunViewTest {
  private static final String RUN = "tiering-run-1";
  private static final LocalDate FROM = LocalDate.of(2025, 11, 29);
  private static final LocalDate TO = LocalDate.of(2026, 11, 28);
  private static final LocalDate ON = LocalDate.of(2026, 11, 29);
  private static final Money HUNDRED = new Money(new BigDecimal("100.00"), "USD");
  private static final List<TierCut> CUTS =
      List.of(new TierCut(Tier.A, new BigDecimal("0.80")), new TierCut(Tier.C, BigDecimal.ONE));
  private static final List<TierCount> TIERS = List.of(new TierCount(Tier.A, 1, HUNDRED));

  private static final TieringRunStarted STARTED = new TieringRunStarted(RUN, FROM, TO, CUTS, ON);
  private static final TierMovesPreviewed PART =
      new TierMovesPreviewed(
          RUN,
          1,
          List.of(new TierMove("customer-1", Tier.A, null, 1, BigDecimal.ONE, HUNDRED)),
          ON);
  private static final TieringRunPreviewed PREVIEWED =
      new TieringRunPreviewed(RUN, 3, 1, 2, HUNDRED, TIERS, ON);
  private static final TieringRunApplied APPLIED = new TieringRunApplied(RUN, ON.plusDays(1));

  private static TieringRunDocument run(TieringRunEvent... events) {
    return Folding.fold(new TieringRunView(), List.of(events));
  }

  @Test
  void aRunThatIsBeingRankedShowsWindowAndCuts() {
    assertThat(run(STARTED, PART))
        .isEqualTo(
            new TieringRunDocument(RUN, State.STARTED, ON, FROM, TO, CUTS, null, null, null, null));
  }

  @Test
  void aPreviewShowsWhatWasFound() {
    TieringRunDocument run = run(STARTED, PART, PREVIEWED);

    assertThat(run.state()).isEqualTo(State.PREVIEWED);
    assertThat(run.preview()).isEqualTo(new Preview(3, 1, 2, HUNDRED, TIERS));
  }

  @Test
  void aRunThatIsAppliedShowsFromWhenTheTiersHold() {
    TieringRunDocument run = run(STARTED, PART, PREVIEWED, APPLIED);

    assertThat(run.state()).isEqualTo(State.APPLIED);
    assertThat(run.appliedOn()).isEqualTo(ON.plusDays(1));
    assertThat(run.outcome()).isNull();
  }

  @Test
  void aFinishedRunShowsWhatCameOfIt() {
    TieringRunDocument run =
        run(STARTED, PART, PREVIEWED, APPLIED, new TieringRunFinished(RUN, 1, 0, ON.plusDays(1)));

    assertThat(run.state()).isEqualTo(State.FINISHED);
    assertThat(run.outcome()).isEqualTo(new Outcome(1, 0));
  }

  @Test
  void anAbandonedRunSaysSo() {
    TieringRunDocument run = run(STARTED, PREVIEWED, new TieringRunAbandoned(RUN, ON));

    assertThat(run.state()).isEqualTo(State.ABANDONED);
    assertThat(run.abandonedOn()).isEqualTo(ON);
    assertThat(run.appliedOn()).isNull();
  }
}
