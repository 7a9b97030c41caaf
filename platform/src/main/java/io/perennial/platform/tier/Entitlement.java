package io.perennial.platform.tier;

/** What a customer gets from us because of its tier, beside goodwill. */
public enum Entitlement {
  /** Is supplied before others. */
  PRIORITY_SUPPLY,
  /** Tries new products first. */
  FIRST_TRIAL,
  /** Is visited by our executives. */
  EXECUTIVE_VISITS,
  /** Takes part in the yearly round table. */
  ROUND_TABLE,
  /** Is rewarded for what it buys. */
  REWARD_POLICY,
  /** Has a promotion plan of its own. */
  PROMOTION_PLAN
}
