package io.perennial.query.health;

import io.perennial.query.measure.Judgement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * How well customers are by other rules, with their score; the amount is what they bought in the
 * last 12 months.
 *
 * @param rules weights, and where the bands begin
 */
public record HealthJudgement(HealthRules rules) implements Judgement<HealthDocument> {

  @Override
  public Optional<Outcome> of(HealthDocument document, LocalDate on) {
    HealthMeasures health = HealthMeasures.of(document, on, rules);
    return health.band() == HealthBand.NOT_YET
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                document.customerId(),
                health.band().name().toLowerCase(Locale.ROOT),
                health.score(),
                document.history().twelveMonthsTo(on).sales()));
  }
}
