package io.perennial.query.backtest;

import io.perennial.query.health.HealthBand;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.HealthMeasure;
import io.perennial.query.health.HealthMeasures;
import io.perennial.query.health.HealthRules;
import io.perennial.query.health.Measured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody was who counted as a customer on a past day.
 *
 * @param customerId the customer
 * @param score 0 to 100, worst first
 * @param recency the measure of silence alone, 0 to 100
 * @param band where the score put it
 * @param measures one of each, in the order of {@link HealthMeasure}; absent what was not known
 */
record KnownThen(
    String customerId,
    double score,
    double recency,
    HealthBand band,
    List<@Nullable Double> measures) {

  private static final double BEST = 100;

  KnownThen {
    measures = Collections.unmodifiableList(new ArrayList<>(measures));
  }

  /** Empty of who was no customer on the day. */
  static Optional<KnownThen> of(HealthDocument document, LocalDate on, HealthRules rules) {
    HealthMeasures health = HealthMeasures.of(document, on, rules);
    OptionalDouble score = health.scoreValue();
    OptionalDouble recency = health.valueOf(HealthMeasure.RECENCY);
    if (!health.isCustomer() || score.isEmpty() || recency.isEmpty()) {
      return Optional.empty();
    }
    List<@Nullable Double> measures = new ArrayList<>();
    for (Measured measured : health.measures()) {
      BigDecimal value = measured.value();
      measures.add(value == null ? null : value.doubleValue());
    }
    return Optional.of(
        new KnownThen(
            document.customerId(),
            score.getAsDouble(),
            recency.getAsDouble(),
            health.band(),
            measures));
  }

  /** What a score says of the risk, from 0 to 1: the lower the score, the higher. */
  static double risk(double score) {
    return (BEST - score) / BEST;
  }
}
