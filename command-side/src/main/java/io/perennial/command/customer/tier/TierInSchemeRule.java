package io.perennial.command.customer.tier;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.standing.Tier;

/** Customers are moved only within the scheme in use. */
public final class TierInSchemeRule {
  private TierInSchemeRule() {}

  public static void check(Tier tier, TierPolicy policy) {
    if (!policy.scheme().has(tier)) {
      throw RefusedException.at(
          "/tier",
          TierRefusal.TIER_NOT_IN_SCHEME,
          "Scheme " + policy.scheme() + " has no tier " + tier);
    }
  }
}
