package io.perennial.query.purchasemodel;

import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import io.perennial.query.purchasemodel.CustomerOutlook.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a customer, or of some together, with their intervals.
 *
 * @param of each of them; without those that are not known
 */
record Scores(Map<Score, Estimate> of) {

  /** Those of one customer. */
  static Scores of(Scored customer, Asked asked, FitInUse fit) {
    List<Scored> alone = List.of(customer);
    return of(
        fit.estimates().scores(alone, asked),
        fit.drawn().stream().map(world -> world.scores(alone, asked)).toList());
  }

  /** What they are, and what they are in each draw. */
  private static Scores of(ScoreValues values, List<ScoreValues> draws) {
    Map<Score, Estimate> scores = new EnumMap<>(Score.class);
    for (Score score : Score.values()) {
      Estimate estimate =
          FitInUse.estimate(
              values.of(score), draws.stream().mapToDouble(draw -> draw.of(score)).toArray());
      if (estimate != null) {
        scores.put(score, estimate);
      }
    }
    return new Scores(scores);
  }

  /** One that is known of everybody. */
  Estimate number(Score score) {
    return Objects.requireNonNull(of.get(score));
  }

  /** One in money; absent where it is not known. */
  @Nullable Value amount(Score score, int decimals) {
    Estimate estimate = of.get(score);
    return estimate == null ? null : estimate.amount(decimals);
  }
}
