package io.perennial.platform.tier;

import static io.perennial.platform.tier.Entitlement.FIRST_TRIAL;
import static io.perennial.platform.tier.Entitlement.PRIORITY_SUPPLY;
import static io.perennial.platform.tier.Entitlement.REWARD_POLICY;
import static io.perennial.platform.tier.Entitlement.ROUND_TABLE;

import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What tiers are entitled to.
 *
 * @param entitlements what each tier gets, each once and in order
 * @param goodwillShares largest part of a loss that is given back as goodwill, by tier
 */
public record TierBenefits(
    Map<Tier, List<Entitlement>> entitlements, Map<Tier, BigDecimal> goodwillShares) {

  /** The handbook's: from 10 % to 30 % of a loss, and the more the higher the tier. */
  public static final TierBenefits STANDARD =
      new TierBenefits(
          Map.of(
              Tier.A, List.of(Entitlement.values()),
              Tier.B, List.of(PRIORITY_SUPPLY, ROUND_TABLE, REWARD_POLICY),
              Tier.DIAMOND, List.of(Entitlement.values()),
              Tier.PLATINUM, List.of(PRIORITY_SUPPLY, FIRST_TRIAL, ROUND_TABLE, REWARD_POLICY),
              Tier.GOLD, List.of(PRIORITY_SUPPLY, REWARD_POLICY)),
          Map.of(
              Tier.A, new BigDecimal("0.30"),
              Tier.B, new BigDecimal("0.20"),
              Tier.C, new BigDecimal("0.10"),
              Tier.DIAMOND, new BigDecimal("0.30"),
              Tier.PLATINUM, new BigDecimal("0.25"),
              Tier.GOLD, new BigDecimal("0.20"),
              Tier.STANDARD, new BigDecimal("0.10")));

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException when one is not from 0 to 1
   */
  public TierBenefits {
    entitlements =
        entitlements.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().distinct().sorted().toList()));
    goodwillShares = Map.copyOf(goodwillShares);
    goodwillShares.forEach(TierBenefits::requireShare);
  }

  /** What a tier gets. */
  public List<Entitlement> entitlementsOf(Tier tier) {
    return entitlements.getOrDefault(tier, List.of());
  }

  /** Largest part of a loss that is given back to a customer of the tier. */
  public BigDecimal goodwillShareOf(Tier tier) {
    return goodwillShares.getOrDefault(tier, BigDecimal.ZERO);
  }

  /** All of it in one text, the same for the same benefits. */
  public String text() {
    return Arrays.stream(Tier.values())
        .map(tier ->
            tier
                + ":"
                + entitlementsOf(tier)
                + goodwillShareOf(tier).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }

  private static void requireShare(Tier tier, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("The goodwill share of tier " + tier + " is from 0 to 1");
    }
  }
}
