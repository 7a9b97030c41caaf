package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerDealings;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How it deals at present.
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
public record DealingsEntry(
    @Nullable @Size(min = 1, max = Shapes.TEXT) String salesActivity,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strengths,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String problems,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strategy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String outlook,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reputation,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String financialState,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String creditState) {

  /** As it is recorded; nothing when nothing is said. */
  public static @Nullable CustomerDealings recorded(@Nullable DealingsEntry entry) {
    return entry == null ? null : entry.toCustomerDealings();
  }

  private @Nullable CustomerDealings toCustomerDealings() {
    CustomerDealings said =
        new CustomerDealings(
            salesActivity,
            strengths,
            problems,
            strategy,
            outlook,
            reputation,
            financialState,
            creditState);
    return said.equals(CustomerDealings.UNKNOWN) ? null : said;
  }
}
