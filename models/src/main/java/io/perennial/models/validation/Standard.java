package io.perennial.models.validation;

import org.jspecify.annotations.Nullable;

/**
 * What a measure is compared with: the coefficient is for one standard deviation above the mean.
 *
 * @param measure the name of the measure
 * @param mean the mean of those of whom it was known
 * @param deviation their standard deviation
 */
public record Standard(String measure, double mean, double deviation) {

  /** How many deviations above the mean; who it is not known of counts as the mean. */
  double of(@Nullable Double value) {
    return value == null ? 0 : (value - mean) / deviation;
  }
}
