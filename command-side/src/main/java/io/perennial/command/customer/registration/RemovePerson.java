package io.perennial.command.customer.registration;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Take a person off a customer's people; who was a stakeholder is none any more.
 *
 * @param customerId the customer
 * @param personId the person, one of the customer's people
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record RemovePerson(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String personId,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
