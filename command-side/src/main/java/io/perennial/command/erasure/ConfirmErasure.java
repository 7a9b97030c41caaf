package io.perennial.command.erasure;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Confirm an erasure that somebody else has asked for; it is carried out at once, and cannot be
 * undone.
 *
 * @param erasureId the erasure
 */
public record ConfirmErasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ERASURE_ID) String erasureId) {}
