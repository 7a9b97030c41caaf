package io.perennial.command.testing;

import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Takes a note; some texts mean something: {@code nothing} is quiet, {@code refuse} is refused,
 * {@code fail} fails, {@code twice} records two.
 */
public record TakeNote(@TargetAggregateIdentifier @NotNull String shopId, @NotNull String text) {}
