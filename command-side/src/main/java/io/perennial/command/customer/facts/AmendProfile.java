package io.perennial.command.customer.facts;

import static io.perennial.command.change.Change.after;

import io.perennial.command.change.Change;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerProfile;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Amend what is known of what kind of customer it is; only what is given changes, and null clears.
 *
 * @param customerId the customer
 * @param marketArea where it sells
 * @param sellingPower how well it sells
 * @param growthPotential how much it can grow
 * @param philosophy how it thinks of business
 * @param direction where it is heading
 * @param policies policies that it follows
 * @param size how large it is
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record AmendProfile(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> marketArea,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> sellingPower,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> growthPotential,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> philosophy,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> direction,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> policies,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> size,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  /** What is known after the change. */
  CustomerProfile appliedTo(CustomerProfile before) {
    return new CustomerProfile(
        after(marketArea, before.marketArea()),
        after(sellingPower, before.sellingPower()),
        after(growthPotential, before.growthPotential()),
        after(philosophy, before.philosophy()),
        after(direction, before.direction()),
        after(policies, before.policies()),
        after(size, before.size()));
  }
}
