package io.perennial.command.customer.tier;

import io.perennial.events.customer.standing.Tier;
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

  /** From 10 % to 30 % of a loss. */
  public static final Map<Tier, BigDecimal> GOODWILL_SHARES =
      Map.of(
          Tier.A, new BigDecimal("0.30"),
          Tier.B, new BigDecimal("0.20"),
          Tier.C, new BigDecimal("0.10"),
          Tier.DIAMOND, new BigDecimal("0.30"),
          Tier.PLATINUM, new BigDecimal("0.25"),
          Tier.GOLD, new BigDecimal("0.20"),
          Tier.STANDARD, new BigDecimal("0.10"));

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException when one is not from 0 to 1
   */
  public TierPolicy {
    goodwillShares = Map.copyOf(goodwillShares);
    goodwillShares.forEach(TierPolicy::requireShare);
  }

  /** A, B and C. */
  public static TierPolicy defaults() {
    return new TierPolicy(TierScheme.ABC, GOODWILL_SHARES);
  }

  /**
   * The part of a loss that may be given back to a customer. Without a tier of the scheme in use it
   * is the lowest share.
   *
   * @param tier its tier; absent when it has none
   */
  public BigDecimal goodwillShare(@Nullable Tier tier) {
    return tier != null && scheme.has(tier) ? shareOf(tier) : lowestShare();
  }

  private BigDecimal lowestShare() {
    return scheme.tiers().stream().map(this::shareOf).reduce(BigDecimal.ONE, BigDecimal::min);
  }

  private BigDecimal shareOf(Tier tier) {
    return goodwillShares.getOrDefault(tier, BigDecimal.ZERO);
  }

  private static void requireShare(Tier tier, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("The goodwill share of tier " + tier + " is from 0 to 1");
    }
  }
}
