package io.perennial.query.customer;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import java.time.LocalDate;
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

  static TierHeld of(TierChanged event) {
    return new TierHeld(event.tier(), event.occurredOn(), event.basis(), event.placement());
  }
}
