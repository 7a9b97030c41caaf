package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerProfile;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What kind of customer it is.
 *
 * @param marketArea where it sells
 * @param sellingPower how well it sells
 * @param growthPotential how much it can grow
 * @param philosophy how it thinks of business
 * @param direction where it is heading
 * @param policies policies that it follows
 * @param size how large it is
 */
public record ProfileEntry(
    @Nullable @Size(min = 1, max = Shapes.TEXT) String marketArea,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String sellingPower,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String growthPotential,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String philosophy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String direction,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String policies,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String size) {

  /** As it is recorded; nothing when nothing is said. */
  public static @Nullable CustomerProfile recorded(@Nullable ProfileEntry entry) {
    return entry == null ? null : entry.toCustomerProfile();
  }

  private @Nullable CustomerProfile toCustomerProfile() {
    CustomerProfile said =
        new CustomerProfile(
            marketArea, sellingPower, growthPotential, philosophy, direction, policies, size);
    return said.equals(CustomerProfile.UNKNOWN) ? null : said;
  }
}
