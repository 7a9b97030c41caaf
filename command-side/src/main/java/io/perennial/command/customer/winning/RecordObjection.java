package io.perennial.command.customer.winning;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.winning.ObjectionReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what the company objected to buying from us, and what we answered.
 *
 * @param customerId the company
 * @param objectionId the objection, unique for the customer
 * @param contactId the call, visit or other contact in which it was made
 * @param reason what it said against it
 * @param answer what we answered
 * @param occurredOn business date; today when absent
 */
public record RecordObjection(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String objectionId,
    @NotNull @Pattern(regexp = Shapes.CODE) String contactId,
    @NotNull ObjectionReason reason,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String answer,
    @Nullable LocalDate occurredOn) {}
