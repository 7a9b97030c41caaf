package io.perennial.command;

import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.tier.TierScheme;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.command.tieringrun.TieringPolicy;
import io.perennial.platform.tier.TierBenefits;
import java.math.BigDecimal;
import java.util.List;
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
   * @param pastLimit what happens to the purchase that would first take exposure past the limit
   * @param daysToPay days from the date of an invoice until it is due, where no terms are agreed
   * @param reviewDays days from the opening of a review until it is due, where none is named
   */
  public record Credit(
      @DefaultValue("10000") BigDecimal smallLimit,
      @DefaultValue("0.25") BigDecimal maxStep,
      @DefaultValue("30") int daysBetweenLoosenings,
      @DefaultValue("90") int newCustomerDays,
      @DefaultValue("RECORD") CreditPolicy.PastLimit pastLimit,
      @DefaultValue("30") int daysToPay,
      @DefaultValue("14") int reviewDays) {

    CreditPolicy policy() {
      return new CreditPolicy(
          smallLimit,
          maxStep,
          daysBetweenLoosenings,
          newCustomerDays,
          pastLimit,
          daysToPay,
          reviewDays);
    }
  }

  /**
   * How customers are ranked; see {@link TierPolicy} and {@link TieringPolicy}.
   *
   * @param scheme the tiers in use
   * @param windowMonths months over which a tiering run adds up net sales
   * @param abcCuts shares of all net sales down to which tiers A and B reach
   * @param fourLevelCuts shares of all net sales down to which tiers DIAMOND, PLATINUM and GOLD
   *     reach
   */
  public record Tier(
      @DefaultValue("ABC") TierScheme scheme,
      @DefaultValue("12") int windowMonths,
      @DefaultValue({"0.80", "0.95"}) List<BigDecimal> abcCuts,
      @DefaultValue({"0.50", "0.80", "0.95"}) List<BigDecimal> fourLevelCuts) {

    /**
     * How tiering runs rank.
     *
     * @throws IllegalArgumentException when the cuts do not fit the scheme
     */
    public TieringPolicy tieringPolicy() {
      return TieringPolicy.of(
          windowMonths,
          scheme.tiers(),
          switch (scheme) {
            case ABC -> abcCuts;
            case FOUR_LEVEL -> fourLevelCuts;
          });
    }

    TierPolicy policy(TierBenefits benefits) {
      return new TierPolicy(scheme, benefits.goodwillShares());
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
