package io.perennial.command.accountplan;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.standing.RelationshipPhase;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * State where we stand with the account, in place of what was stated before.
 *
 * @param planId the account plan
 * @param relationship relationship and business
 * @param resources ability and resources
 * @param strategy competitive strategy
 * @param strengthsAndWeaknesses strengths and weaknesses
 * @param customersView what the customer thinks of it
 * @param phase phase of the relationship
 * @param occurredOn business date; today when absent
 */
public record StatePosition(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String relationship,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String resources,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strategy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String strengthsAndWeaknesses,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String customersView,
    @Nullable RelationshipPhase phase,
    @Nullable LocalDate occurredOn) {}
