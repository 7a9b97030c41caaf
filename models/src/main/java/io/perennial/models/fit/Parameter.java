package io.perennial.models.fit;

/**
 * An estimated parameter.
 *
 * @param name its name in the literature
 * @param value the estimate
 * @param standardError its standard error, from the observed information
 */
public record Parameter(String name, double value, double standardError) {}
