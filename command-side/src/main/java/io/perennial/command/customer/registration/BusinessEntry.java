package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerBusiness;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How its business is.
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
public record BusinessEntry(
    @Nullable @Size(min = 1, max = Shapes.TEXT) String staffQuality,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String salesRecord,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String marketShare,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String competitiveness,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String marketPosition,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String relationToCompetitors,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String relationToUs,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String cooperation) {

  /** As it is recorded; nothing when nothing is said. */
  public static @Nullable CustomerBusiness recorded(@Nullable BusinessEntry entry) {
    return entry == null ? null : entry.toCustomerBusiness();
  }

  private @Nullable CustomerBusiness toCustomerBusiness() {
    CustomerBusiness said =
        new CustomerBusiness(
            staffQuality,
            salesRecord,
            marketShare,
            competitiveness,
            marketPosition,
            relationToCompetitors,
            relationToUs,
            cooperation);
    return said.equals(CustomerBusiness.UNKNOWN) ? null : said;
  }
}
