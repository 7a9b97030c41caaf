package io.perennial.command.accountplan;

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
 * Put a person of the customer on the plan's map of stakeholders, in place of what was said of it
 * before.
 *
 * @param planId the account plan
 * @param personId the person, one of the customer's people
 * @param role what part the person has
 * @param attitude how the person thinks of us
 * @param approach how we win or keep the person
 * @param owner who of us does that
 * @param occurredOn business date; today when absent
 */
public record MapStakeholder(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ACCOUNT_PLAN_ID) String planId,
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @NotNull StakeholderRole role,
    @NotNull Attitude attitude,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String approach,
    @Nullable @Size(min = 1, max = Shapes.NAME) String owner,
    @Nullable LocalDate occurredOn) {}
