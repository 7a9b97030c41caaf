package io.perennial.query.loyalty;

/**
 * Weights of what a customer does, and where high begins.
 *
 * @param repurchase weight of buying again in time
 * @param renewal weight of renewed contracts
 * @param volumeTrend weight of the trend of sales
 * @param wallet weight of the share of wallet
 * @param referrals weight of referrals
 * @param satisfiedFrom satisfaction score from which a customer counts as happy
 * @param loyalFrom loyalty score from which a customer counts as loyal
 */
public record LoyaltyPolicy(
    int repurchase,
    int renewal,
    int volumeTrend,
    int wallet,
    int referrals,
    int satisfiedFrom,
    int loyalFrom) {

  /** The handbook's. */
  public static final LoyaltyPolicy STANDARD = new LoyaltyPolicy(30, 20, 20, 20, 10, 60, 60);

  public LoyaltyPolicy {
    if (repurchase < 0 || renewal < 0 || volumeTrend < 0 || wallet < 0 || referrals < 0) {
      throw new IllegalArgumentException("Weights must not be below zero");
    }
    if (repurchase + volumeTrend <= 0) {
      throw new IllegalArgumentException("The weights of repurchase and trend must not both be 0");
    }
  }

  int allWeights() {
    return repurchase + renewal + volumeTrend + wallet + referrals;
  }
}
