package io.perennial.query.lifetimevalue;

import io.perennial.events.customer.standing.Tier;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Judgement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The tier that customers hold, of those that a tiering run ranks: who has been declared lost is
 * none of them. The amount is what they bought in a window.
 *
 * @param windowMonths months of the window
 */
public record HeldTier(int windowMonths) implements Judgement<LifetimeValueDocument> {

  /** What is said of who holds none. */
  public static final String NONE = "none";

  @Override
  public Optional<Outcome> of(LifetimeValueDocument document, LocalDate on) {
    PurchaseHistory history = document.history().upTo(on);
    if (history.isEmpty() || StageChange.isDeclaredLost(document.stageChanges(), history, on)) {
      return Optional.empty();
    }
    Tier tier = document.customer().tierOn(on);
    return Optional.of(
        new Outcome(
            document.customerId(),
            tier == null ? NONE : tier.name(),
            null,
            document.history().between(on.minusMonths(windowMonths), on).sales()));
  }
}
