package io.perennial.command.erasure;

import io.perennial.command.common.Shapes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Carry out an erasure that was confirmed, unless a legal hold was set since.
 *
 * @param erasureId the erasure
 */
public record CarryOutErasure(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.ERASURE_ID) String erasureId) {}
