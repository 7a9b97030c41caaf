package io.perennial.command.customer.correction;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.correction.EntryKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Strike out what was entered by mistake: from its own date on it is as if it had never been
 * recorded. Its identifier stays taken.
 *
 * @param customerId the customer
 * @param kind what kind of entry it is
 * @param entryId the entry, by its identifier
 * @param reason why
 */
public record StrikeOut(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull EntryKind kind,
    @NotNull @Pattern(regexp = Shapes.CODE) String entryId,
    @NotBlank @Size(max = Shapes.TEXT) String reason) {}
