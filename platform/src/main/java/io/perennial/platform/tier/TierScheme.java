package io.perennial.platform.tier;

import io.perennial.events.customer.standing.Tier;
import java.util.List;

/** The tiers in use. */
public enum TierScheme {
  ABC(List.of(Tier.A, Tier.B, Tier.C)),
  FOUR_LEVEL(List.of(Tier.DIAMOND, Tier.PLATINUM, Tier.GOLD, Tier.STANDARD));

  private final List<Tier> tiers;

  TierScheme(List<Tier> tiers) {
    this.tiers = tiers;
  }

  /** Its tiers, from the uppermost down. */
  public List<Tier> tiers() {
    return tiers;
  }

  /** Whether the tier belongs to the scheme. */
  public boolean has(Tier tier) {
    return tiers.contains(tier);
  }
}
