package io.perennial.command.customer.care;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.care.Liking;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record what a customer likes or dislikes; it replaces what was known of the subject.
 *
 * @param customerId the customer
 * @param subject about what, a word of a list such as {@code delivery time}; names no person
 * @param liking what the customer thinks of it
 * @param explanation more about it
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record RecordPreference(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotBlank @Size(max = Shapes.NAME) String subject,
    @NotNull Liking liking,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String explanation,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {}
