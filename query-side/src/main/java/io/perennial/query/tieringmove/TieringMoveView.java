package io.perennial.query.tieringmove;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The moves of tiering runs, one document each; all of them belong to the run. */
public final class TieringMoveView implements View<TieringMoveDocument> {

  private final String currency;

  /**
   * @param currency the reporting currency
   */
  public TieringMoveView(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "tiering-move";
  }

  @Override
  public String meaning() {
    return "Who moves to another tier by a tiering run, and why; as previewed";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<TieringMoveDocument> documentType() {
    return TieringMoveDocument.class;
  }

  @Override
  public long bytes(TieringMoveDocument document) {
    return USUAL_BYTES;
  }

  @Override
  public Set<String> ids(LifecycleEvent event) {
    return event instanceof TierMovesPreviewed part
        ? part.moves().stream()
            .map(move -> TieringMoveDocument.id(part.runId(), move))
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Moves are recorded of the run, not of the customers. */
  @Override
  public String customerOf(String id, TieringMoveDocument document) {
    return document.runId();
  }

  @Override
  public Folds<TieringMoveDocument> folds() {
    return Folds.making(TierMovesPreviewed.class, TieringMoveView::of);
  }

  private static TieringMoveDocument of(String id, TierMovesPreviewed part) {
    return part.moves().stream()
        .filter(move -> TieringMoveDocument.id(part.runId(), move).equals(id))
        .map(move -> TieringMoveDocument.of(part.runId(), move))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " is no move of this part"));
  }

  @Override
  public List<ViewField<TieringMoveDocument>> fields() {
    return List.of(
        Fields.text("runId", "The tiering run", TieringMoveDocument::runId),
        Fields.text("customerId", "The customer", TieringMoveDocument::customerId),
        Fields.choice("tier", "Tier by the ranking", Tier.class, TieringMoveDocument::tier),
        Fields.choice(
            "previousTier",
            "Tier at the time of the ranking",
            Tier.class,
            TieringMoveDocument::previousTier),
        Fields.number("rank", "Rank by net sales, from 1", move -> (long) move.rank()),
        Fields.amount(
            "netSales", currency, "Net sales in the window", move -> move.netSales().amount()));
  }

  @Override
  public List<Figure<TieringMoveDocument, ?, ?>> figures() {
    return List.of();
  }
}
