package io.perennial.command.customer.tier;

/**
 * How customers are ranked.
 *
 * @param scheme the tiers in use
 */
public record TierPolicy(TierScheme scheme) {

  /** A, B and C. */
  public static TierPolicy defaults() {
    return new TierPolicy(TierScheme.ABC);
  }
}
