package io.perennial.command.customer.tier;

import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TierScheme;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How customers are ranked.
 *
 * @param scheme the tiers in use
 * @param goodwillShares largest part of a loss that is given back as goodwill, by tier
 */
public record TierPolicy(TierScheme scheme, Map<Tier, BigDecimal> goodwillShares) {

  public TierPolicy {
    goodwillShares = Map.copyOf(goodwillShares);
  }

  /** A, B and C. */
  public static TierPolicy defaults() {
    return new TierPolicy(TierScheme.ABC, TierBenefits.STANDARD.goodwillShares());
  }

  /**
   * The part of a loss that may be given back to a customer. One that still has a tier of another
   * scheme keeps that tier's share; without a tier it is the lowest share of the scheme.
   *
   * @param tier its tier; absent when it has none
   */
  public BigDecimal goodwillShare(@Nullable Tier tier) {
    return tier == null ? lowestShare() : shareOf(tier);
  }

  private BigDecimal lowestShare() {
    return scheme.tiers().stream().map(this::shareOf).reduce(BigDecimal.ONE, BigDecimal::min);
  }

  private BigDecimal shareOf(Tier tier) {
    return goodwillShares.getOrDefault(tier, BigDecimal.ZERO);
  }
}
