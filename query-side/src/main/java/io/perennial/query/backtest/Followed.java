package io.perennial.query.backtest;

import io.perennial.models.validation.Observation;
import io.perennial.models.validation.PairedPrediction;
import io.perennial.models.validation.Prediction;
import io.perennial.query.health.LostAfter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a past day, and what came of it.
 *
 * @param then what was known of it
 * @param loss that it was lost; empty of who was kept
 */
record Followed(KnownThen then, Optional<LostAfter> loss) {

  boolean isLost() {
    return loss.isPresent();
  }

  Prediction byScore() {
    return new Prediction(KnownThen.risk(then.score()), isLost());
  }

  Prediction byRecency() {
    return new Prediction(KnownThen.risk(then.recency()), isLost());
  }

  PairedPrediction againstRecency() {
    return new PairedPrediction(
        KnownThen.risk(then.score()), KnownThen.risk(then.recency()), isLost());
  }

  /** Under a name that is unique among the customers of all days. */
  String key(LocalDate on) {
    return on + " " + then.customerId();
  }

  Observation observation(LocalDate on, List<@Nullable Double> measures) {
    return new Observation(key(on), measures, isLost());
  }
}
