package io.perennial.events.customer.facts;

import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What kind of customer it is. All of it is kept under the customer's own key.
 *
 * @param marketArea where it sells
 * @param sellingPower how well it sells
 * @param growthPotential how much it can grow
 * @param philosophy how it thinks of business
 * @param direction where it is heading
 * @param policies policies that it follows
 * @param size how large it is
 */
public record CustomerProfile(
    @PersonalData @Nullable String marketArea,
    @PersonalData @Nullable String sellingPower,
    @PersonalData @Nullable String growthPotential,
    @PersonalData @Nullable String philosophy,
    @PersonalData @Nullable String direction,
    @PersonalData @Nullable String policies,
    @PersonalData @Nullable String size) {
  /** Nothing known. */
  public static final CustomerProfile UNKNOWN =
      new CustomerProfile(null, null, null, null, null, null, null);
}
