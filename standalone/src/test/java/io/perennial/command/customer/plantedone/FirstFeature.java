package io.perennial.command.customer.plantedone;

/** A feature that another one knows. */
public record FirstFeature(String name) {}
