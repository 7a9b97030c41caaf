package io.perennial.command;

import static io.perennial.events.customer.standing.Tier.A;
import static io.perennial.events.customer.standing.Tier.B;
import static io.perennial.events.customer.standing.Tier.C;
import static io.perennial.events.customer.standing.Tier.DIAMOND;
import static io.perennial.events.customer.standing.Tier.GOLD;
import static io.perennial.events.customer.standing.Tier.PLATINUM;
import static io.perennial.events.customer.standing.Tier.STANDARD;

import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.tier.TierScheme;
import io.perennial.command.customer.winning.WinningPolicy;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The thresholds of the business rules.
 *
 * @param credit how far customers are trusted
 * @param tier how customers are ranked
 * @param winning how hard prospects are pressed
 */
@ConfigurationProperties("perennial.policy")
public record PolicySettings(
    @DefaultValue Credit credit, @DefaultValue Tier tier, @DefaultValue Winning winning) {

  /**
   * How far customers are trusted; see {@link CreditPolicy}.
   *
   * @param smallLimit largest limit of class C and of a new customer, in the reporting currency
   * @param maxStep largest part by which a limit of class B moves at once
   * @param daysBetweenLoosenings least number of days between two loosenings of class B
   * @param newCustomerDays number of days for which a customer is new
   */
  public record Credit(
      @DefaultValue("10000") BigDecimal smallLimit,
      @DefaultValue("0.25") BigDecimal maxStep,
      @DefaultValue("30") int daysBetweenLoosenings,
      @DefaultValue("90") int newCustomerDays) {

    CreditPolicy policy() {
      return new CreditPolicy(smallLimit, maxStep, daysBetweenLoosenings, newCustomerDays);
    }
  }

  /**
   * How customers are ranked; see {@link TierPolicy}.
   *
   * @param scheme the tiers in use
   * @param goodwillShare largest part of a loss that is given back as goodwill
   */
  public record Tier(
      @DefaultValue("ABC") TierScheme scheme, @DefaultValue GoodwillShare goodwillShare) {

    TierPolicy policy() {
      return new TierPolicy(scheme, goodwillShare.byTier());
    }
  }

  /**
   * Largest part of a loss that is given back as goodwill, by tier; see {@link TierPolicy}.
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

    Map<io.perennial.events.customer.standing.Tier, BigDecimal> byTier() {
      return Map.of(
          A, a, B, b, C, c, DIAMOND, diamond, PLATINUM, platinum, GOLD, gold, STANDARD, standard);
    }
  }

  /**
   * How hard prospects are pressed; see {@link WinningPolicy}.
   *
   * @param attemptsInOneContact objections in one contact after which the prospect rests
   * @param restDays days for which it rests
   */
  public record Winning(
      @DefaultValue("2") int attemptsInOneContact, @DefaultValue("30") int restDays) {

    WinningPolicy policy() {
      return new WinningPolicy(attemptsInOneContact, restDays);
    }
  }
}
