package io.perennial.models.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutOfSampleTest {

  private static final List<String> NOISE = List.of("a", "b", "c", "d", "e", "f");

  /** It came of every second; six measures that have nothing to do with it. */
  private static List<Observation> noise(String prefix, int count, long seed) {
    Random random = new Random(seed);
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> measures = new ArrayList<>();
      NOISE.forEach(measure -> measures.add(random.nextGaussian()));
      observations.add(new Observation(prefix + i, measures, i % 2 == 0));
    }
    return observations;
  }

  @Test
  void whatWasSeenLooksBetterThanItIs() {
    double seen = 0;
    double unseen = 0;
    for (int seed = 1; seed <= 20; seed++) {
      List<Observation> observations = noise("c", 100, seed);
      LogisticModel model = (LogisticModel) LogisticRegression.fit(NOISE, observations);
      seen +=
          area(
              observations.stream()
                  .map(of -> new Prediction(model.probability(of.measures()), of.happened()))
                  .toList());
      OutOfSample held = OutOfSample.byFolds(NOISE, observations, 5);
      assertThat(held.refused()).isEmpty();
      assertThat(held.probabilities()).hasSize(100);
      assertThat(area(held.predictions(observations))).isLessThan(0.65);
      List<Observation> later = noise("l", 100, 100 + seed);
      unseen += area(OutOfSample.byTime(NOISE, observations, later).predictions(later));
    }
    assertThat(seen / 20).isGreaterThan(0.6);
    assertThat(unseen / 20).isCloseTo(0.5, within(0.03));
  }

  private static double area(List<Prediction> predictions) {
    return requireNonNull(AreaUnderCurve.of(predictions)).value();
  }

  @Test
  void laterOnesAreAskedOfWhatWasFittedToEarlierOnes() {
    List<Observation> earlier = noise("e", 100, 1);
    List<Observation> later = noise("l", 40, 2);
    LogisticModel model = (LogisticModel) LogisticRegression.fit(NOISE, earlier);
    OutOfSample held = OutOfSample.byTime(NOISE, earlier, later);
    assertThat(held.probabilities()).hasSize(40);
    assertThat(held.probabilities().get("l7"))
        .isEqualTo(model.probability(later.get(7).measures()));
    assertThat(held.predictions(earlier)).isEmpty();
  }

  @Test
  void saysWhyThereIsNone() {
    OutOfSample held = OutOfSample.byFolds(NOISE, noise("c", 40, 1), 4);
    assertThat(held.probabilities()).isEmpty();
    assertThat(held.refused()).hasSize(4).extracting(Refused::reason).containsOnly(Reason.TOO_FEW);
    assertThatIllegalArgumentException().isThrownBy(() -> OutOfSample.byFolds(NOISE, List.of(), 1));
  }
}
