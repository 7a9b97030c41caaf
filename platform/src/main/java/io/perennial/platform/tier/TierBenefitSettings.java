package io.perennial.platform.tier;

import static io.perennial.events.customer.standing.Tier.A;
import static io.perennial.events.customer.standing.Tier.B;
import static io.perennial.events.customer.standing.Tier.C;
import static io.perennial.events.customer.standing.Tier.DIAMOND;
import static io.perennial.events.customer.standing.Tier.GOLD;
import static io.perennial.events.customer.standing.Tier.PLATINUM;
import static io.perennial.events.customer.standing.Tier.STANDARD;

import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What tiers are entitled to; see {@link TierBenefits}. Cards of customers that were folded with
 * other values are made anew.
 *
 * @param entitlements what each tier gets
 * @param goodwillShare largest part of a loss that is given back as goodwill, by tier
 */
@ConfigurationProperties("perennial.policy.tier")
public record TierBenefitSettings(
    @DefaultValue Entitlements entitlements, @DefaultValue GoodwillShare goodwillShare) {

  /** The rule. */
  public TierBenefits benefits() {
    return new TierBenefits(entitlements.byTier(), goodwillShare.byTier());
  }

  /**
   * What each tier gets.
   *
   * @param a of tier A
   * @param b of tier B
   * @param c of tier C
   * @param diamond of tier DIAMOND
   * @param platinum of tier PLATINUM
   * @param gold of tier GOLD
   * @param standard of tier STANDARD
   */
  public record Entitlements(
      @DefaultValue({
            "PRIORITY_SUPPLY",
            "FIRST_TRIAL",
            "EXECUTIVE_VISITS",
            "ROUND_TABLE",
            "REWARD_POLICY",
            "PROMOTION_PLAN"
          })
          List<Entitlement> a,
      @DefaultValue({"PRIORITY_SUPPLY", "ROUND_TABLE", "REWARD_POLICY"}) List<Entitlement> b,
      @DefaultValue List<Entitlement> c,
      @DefaultValue({
            "PRIORITY_SUPPLY",
            "FIRST_TRIAL",
            "EXECUTIVE_VISITS",
            "ROUND_TABLE",
            "REWARD_POLICY",
            "PROMOTION_PLAN"
          })
          List<Entitlement> diamond,
      @DefaultValue({"PRIORITY_SUPPLY", "FIRST_TRIAL", "ROUND_TABLE", "REWARD_POLICY"})
          List<Entitlement> platinum,
      @DefaultValue({"PRIORITY_SUPPLY", "REWARD_POLICY"}) List<Entitlement> gold,
      @DefaultValue List<Entitlement> standard) {

    Map<Tier, List<Entitlement>> byTier() {
      return Map.of(
          A, a, B, b, C, c, DIAMOND, diamond, PLATINUM, platinum, GOLD, gold, STANDARD, standard);
    }
  }

  /**
   * Largest part of a loss that is given back as goodwill, by tier.
   *
   * @param a of tier A
   * @param b of tier B
   * @param c of tier C
   * @param diamond of tier DIAMOND
   * @param platinum of tier PLATINUM
   * @param gold of tier GOLD
   * @param standard of tier STANDARD
   */
  public record GoodwillShare(
      @DefaultValue("0.30") BigDecimal a,
      @DefaultValue("0.20") BigDecimal b,
      @DefaultValue("0.10") BigDecimal c,
      @DefaultValue("0.30") BigDecimal diamond,
      @DefaultValue("0.25") BigDecimal platinum,
      @DefaultValue("0.20") BigDecimal gold,
      @DefaultValue("0.10") BigDecimal standard) {

    Map<Tier, BigDecimal> byTier() {
      return Map.of(
          A, a, B, b, C, c, DIAMOND, diamond, PLATINUM, platinum, GOLD, gold, STANDARD, standard);
    }
  }
}
