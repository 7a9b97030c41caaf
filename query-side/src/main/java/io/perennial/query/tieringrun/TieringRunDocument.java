package io.perennial.query.tieringrun;

import io.perennial.events.Money;
import io.perennial.events.tieringrun.TierCount;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One tiering run.
 *
 * @param runId the tiering run
 * @param state how far it is
 * @param startedOn business date of the start
 * @param windowFrom first day of the window
 * @param windowTo last day of the window
 * @param cuts the tiers of the scheme, from the uppermost down
 * @param preview what the ranking found; absent before all customers are ranked
 * @param appliedOn business date from which the tiers hold; absent when it has not been applied
 * @param outcome what came of it; absent before all customers have been moved
 * @param abandonedOn business date on which it was given up; absent when it was not
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record TieringRunDocument(
    String runId,
    State state,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate windowFrom,
    @Nullable LocalDate windowTo,
    List<TierCut> cuts,
    @Nullable Preview preview,
    @Nullable LocalDate appliedOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate abandonedOn) {

  public TieringRunDocument {
    cuts = List.copyOf(cuts);
  }

  /** How far a tiering run is. */
  public enum State {
    /** Customers are being ranked. */
    STARTED,
    /** All moves are known; nobody has been moved. */
    PREVIEWED,
    /** Customers are being moved. */
    APPLIED,
    /** All customers have been moved. */
    FINISHED,
    /** Nobody is moved. */
    ABANDONED
  }

  /**
   * What a ranking found.
   *
   * @param ranked number of customers ranked
   * @param moves number of customers that would move; the view tiering-move shows them
   * @param unreadable number of customers left out because something of theirs cannot be read
   * @param netSales net sales of those ranked, in the window
   * @param tiers what would be in each tier, from the uppermost down
   */
  public record Preview(
      int ranked, int moves, int unreadable, Money netSales, List<TierCount> tiers) {

    public Preview {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * What came of a run.
   *
   * @param moved number of customers that have been moved to the tier previewed
   * @param passedOver number of customers that keep their tier
   */
  public record Outcome(int moved, int passedOver) {}

  static TieringRunDocument empty(String runId) {
    return new TieringRunDocument(
        runId, State.STARTED, null, null, null, List.of(), null, null, null, null);
  }

  TieringRunDocument with(TieringRunStarted event) {
    return TieringRunDocumentBuilder.builder(this)
        .startedOn(event.occurredOn())
        .windowFrom(event.windowFrom())
        .windowTo(event.windowTo())
        .cuts(event.cuts())
        .build();
  }

  TieringRunDocument with(TieringRunPreviewed event) {
    return TieringRunDocumentBuilder.builder(this)
        .state(State.PREVIEWED)
        .preview(
            new Preview(
                event.ranked(), event.moves(), event.unreadable(), event.netSales(), event.tiers()))
        .build();
  }

  TieringRunDocument with(TieringRunFinished event) {
    return TieringRunDocumentBuilder.builder(this)
        .state(State.FINISHED)
        .outcome(new Outcome(event.moved(), event.passedOver()))
        .build();
  }

  TieringRunDocument applied(LocalDate on) {
    return TieringRunDocumentBuilder.builder(this).state(State.APPLIED).appliedOn(on).build();
  }

  TieringRunDocument abandoned(LocalDate on) {
    return TieringRunDocumentBuilder.builder(this).state(State.ABANDONED).abandonedOn(on).build();
  }
}
