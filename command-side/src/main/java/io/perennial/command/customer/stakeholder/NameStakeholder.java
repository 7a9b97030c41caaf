package io.perennial.command.customer.stakeholder;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Say what part a person of a customer has in what it decides about us.
 *
 * @param customerId the customer
 * @param personId the person, one of the customer's people
 * @param role what part the person has
 * @param attitude how the person thinks of us
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record NameStakeholder(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @NotNull StakeholderRole role,
    @NotNull Attitude attitude,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
