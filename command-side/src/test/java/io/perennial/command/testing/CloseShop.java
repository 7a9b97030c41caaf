package io.perennial.command.testing;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Closes a shop; it needs nothing but the shop. */
public record CloseShop(@TargetAggregateIdentifier String shopId) {}
