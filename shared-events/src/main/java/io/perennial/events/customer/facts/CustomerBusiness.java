package io.perennial.events.customer.facts;

import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * How its business is. All of it is kept under the customer's own key.
 *
 * @param staffQuality how good its staff is
 * @param salesRecord what it has sold
 * @param marketShare its share of the market
 * @param competitiveness how well it competes
 * @param marketPosition where it stands in the market
 * @param relationToCompetitors how it stands to our competitors
 * @param relationToUs how it stands to us
 * @param cooperation how it works with us
 */
public record CustomerBusiness(
    @PersonalData @Nullable String staffQuality,
    @PersonalData @Nullable String salesRecord,
    @PersonalData @Nullable String marketShare,
    @PersonalData @Nullable String competitiveness,
    @PersonalData @Nullable String marketPosition,
    @PersonalData @Nullable String relationToCompetitors,
    @PersonalData @Nullable String relationToUs,
    @PersonalData @Nullable String cooperation) {
  /** Nothing known. */
  public static final CustomerBusiness UNKNOWN =
      new CustomerBusiness(null, null, null, null, null, null, null, null);
}
