package io.perennial.command.customer.appraisal;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Note that a customer is seen to turn from a generalist into a specialist.
 *
 * @param customerId the customer
 * @param signal what was observed
 * @param observedBy who of our people observed it
 * @param note more about it
 * @param occurredOn business date; today when absent
 */
public record NoteExperienceSignal(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull ExperienceSignal signal,
    @NotBlank @Size(max = Shapes.NAME) String observedBy,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String note,
    @Nullable LocalDate occurredOn) {}
