package io.perennial.query;

import io.perennial.query.loyalty.LoyaltyPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The thresholds by which views judge. A view that was folded under other thresholds is made anew
 * when the process starts.
 *
 * @param loyalty what makes a customer loyal
 */
@ConfigurationProperties("perennial.view-policy")
public record ViewPolicySettings(@DefaultValue Loyalty loyalty) {

  /**
   * What makes a customer loyal; see {@link LoyaltyPolicy}.
   *
   * @param repurchase weight of buying again in time
   * @param renewal weight of renewed contracts
   * @param volumeTrend weight of the trend of sales
   * @param wallet weight of the share of wallet
   * @param referrals weight of referrals
   * @param satisfiedFrom satisfaction score from which a customer counts as happy
   * @param loyalFrom loyalty score from which a customer counts as loyal
   */
  public record Loyalty(
      @DefaultValue("30") int repurchase,
      @DefaultValue("20") int renewal,
      @DefaultValue("20") int volumeTrend,
      @DefaultValue("20") int wallet,
      @DefaultValue("10") int referrals,
      @DefaultValue("60") int satisfiedFrom,
      @DefaultValue("60") int loyalFrom) {

    LoyaltyPolicy policy() {
      return new LoyaltyPolicy(
          repurchase, renewal, volumeTrend, wallet, referrals, satisfiedFrom, loyalFrom);
    }
  }
}
