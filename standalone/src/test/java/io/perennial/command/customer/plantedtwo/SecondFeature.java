package io.perennial.command.customer.plantedtwo;

import io.perennial.command.customer.plantedone.FirstFeature;

/** A feature that knows another one. */
public record SecondFeature(FirstFeature first) {}
