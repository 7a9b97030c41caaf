package io.perennial.command.erasure;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decline an erasure that is not confirmed, or withdraw it.
 *
 * @param erasureId the erasure
 * @param ground on what ground, a word of a list such as {@code duty to keep}; names no person
 */
public record DeclineErasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ERASURE_ID) String erasureId,
    @NotBlank @Size(max = Shapes.NAME) String ground) {}
