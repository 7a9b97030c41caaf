package io.perennial.command.customer.facts;

import static io.perennial.command.change.Change.after;

import io.perennial.command.change.Change;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerDealings;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Amend what is known of how it deals at present; only what is given changes, and null clears.
 *
 * @param customerId the customer
 * @param salesActivity the state of its selling
 * @param strengths strengths that it keeps
 * @param problems open problems
 * @param strategy what it is up to
 * @param outlook what lies ahead of it
 * @param reputation its image and reputation
 * @param financialState state of its finances
 * @param creditState state of its credit
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record AmendDealings(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> salesActivity,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> strengths,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> problems,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> strategy,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> outlook,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> reputation,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> financialState,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> creditState,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  /** What is known after the change. */
  CustomerDealings appliedTo(CustomerDealings before) {
    return new CustomerDealings(
        after(salesActivity, before.salesActivity()),
        after(strengths, before.strengths()),
        after(problems, before.problems()),
        after(strategy, before.strategy()),
        after(outlook, before.outlook()),
        after(reputation, before.reputation()),
        after(financialState, before.financialState()),
        after(creditState, before.creditState()));
  }
}
