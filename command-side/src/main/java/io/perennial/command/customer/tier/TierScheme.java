package io.perennial.command.customer.tier;

import io.perennial.events.customer.standing.Tier;
import java.util.Set;

/** The tiers in use. */
public enum TierScheme {
  ABC(Set.of(Tier.A, Tier.B, Tier.C)),
  FOUR_LEVEL(Set.of(Tier.DIAMOND, Tier.PLATINUM, Tier.GOLD, Tier.STANDARD));

  private final Set<Tier> tiers;

  TierScheme(Set<Tier> tiers) {
    this.tiers = tiers;
  }

  /** Its tiers. */
  public Set<Tier> tiers() {
    return tiers;
  }

  /** Whether the tier belongs to the scheme. */
  public boolean has(Tier tier) {
    return tiers.contains(tier);
  }
}
