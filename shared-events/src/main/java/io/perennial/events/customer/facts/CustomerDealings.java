package io.perennial.events.customer.facts;

import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * How it deals at present. All of it is kept under the customer's own key.
 *
 * @param salesActivity the state of its selling
 * @param strengths strengths that it keeps
 * @param problems open problems
 * @param strategy what it is up to
 * @param outlook what lies ahead of it
 * @param reputation its image and reputation
 * @param financialState state of its finances
 * @param creditState state of its credit
 */
public record CustomerDealings(
    @PersonalData @Nullable String salesActivity,
    @PersonalData @Nullable String strengths,
    @PersonalData @Nullable String problems,
    @PersonalData @Nullable String strategy,
    @PersonalData @Nullable String outlook,
    @PersonalData @Nullable String reputation,
    @PersonalData @Nullable String financialState,
    @PersonalData @Nullable String creditState) {
  /** Nothing known. */
  public static final CustomerDealings UNKNOWN =
      new CustomerDealings(null, null, null, null, null, null, null, null);
}
