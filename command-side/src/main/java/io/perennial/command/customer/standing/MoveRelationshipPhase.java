package io.perennial.command.customer.standing;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.RelationshipPhase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Move the relationship with a customer to another phase.
 *
 * @param customerId the customer
 * @param phase phase wanted
 * @param occurredOn business date; today when absent
 */
public record MoveRelationshipPhase(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull RelationshipPhase phase,
    @Nullable LocalDate occurredOn) {}
