package io.perennial.query.tieringrun;

import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunEvent;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;

/** The tiering runs. */
public final class TieringRunView implements View<TieringRunDocument> {

  private static final Folds<TieringRunDocument> FOLDS =
      Folds.startingWith(TieringRunDocument::empty)
          .on(TieringRunEvent.class, TieringRunView::after)
          .build();

  @Override
  public String name() {
    return "tiering-run";
  }

  @Override
  public String meaning() {
    return "Tiering runs: how far each is, what its ranking found, and what came of it";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<TieringRunDocument> documentType() {
    return TieringRunDocument.class;
  }

  @Override
  public long bytes(TieringRunDocument document) {
    return 2L * USUAL_BYTES;
  }

  @Override
  public Folds<TieringRunDocument> folds() {
    return FOLDS;
  }

  private static TieringRunDocument after(TieringRunDocument run, TieringRunEvent event) {
    return switch (event) {
      case TieringRunStarted started -> run.with(started);
      case TierMovesPreviewed part -> run; // the moves are a view of their own
      case TieringRunPreviewed previewed -> run.with(previewed);
      case TieringRunApplied applied -> run.applied(applied.occurredOn());
      case TieringRunFinished finished -> run.with(finished);
      case TieringRunAbandoned abandoned -> run.abandoned(abandoned.occurredOn());
    };
  }

  @Override
  public List<ViewField<TieringRunDocument>> fields() {
    return List.of(
        Fields.choice(
            "state", "How far it is", TieringRunDocument.State.class, TieringRunDocument::state),
        Fields.date("startedOn", "Start", TieringRunDocument::startedOn),
        Fields.date("windowTo", "Last day of the window", TieringRunDocument::windowTo));
  }

  @Override
  public List<Figure<TieringRunDocument, ?, ?>> figures() {
    return List.of();
  }
}
