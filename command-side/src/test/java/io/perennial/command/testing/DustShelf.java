package io.perennial.command.testing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Dusts a shelf. */
public record DustShelf(@TargetAggregateIdentifier String shopId, String label) {}
