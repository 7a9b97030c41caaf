package io.perennial.query.customer;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tier that a customer has, and what it rests on.
 *
 * @param tier the tier
 * @param since business date
 * @param basis by hand or by a tiering run
 * @param placement where the tiering run has placed the customer; absent when moved by hand
 */
public record TierHeld(
    Tier tier, LocalDate since, TierBasis basis, @Nullable TierPlacement placement) {

  /** The tier that was held at the end of a day; absent when there was none. */
  static @Nullable TierHeld on(LocalDate day, List<TierHeld> tiers) {
    TierHeld held = null;
    for (TierHeld each : tiers) {
      held = each.since.isAfter(day) ? held : each;
    }
    return held;
  }

  static TierHeld of(TierChanged event) {
    return new TierHeld(event.tier(), event.occurredOn(), event.basis(), event.placement());
  }
}
