package io.perennial.models.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaUnderCurveTest {

  private static List<Prediction> of(double[] happened, double[] others) {
    return Stream.concat(
            IntStream.range(0, happened.length).mapToObj(i -> new Prediction(happened[i], true)),
            IntStream.range(0, others.length).mapToObj(i -> new Prediction(others[i], false)))
        .toList();
  }

  private static AreaUnderCurve area(List<Prediction> predictions) {
    return requireNonNull(AreaUnderCurve.of(predictions));
  }

  /**
   * 0.8 is above 0.4 and 0.6; 0.6 is above 0.4 and level with 0.6: 3.5 of 4 pairs. By row 1 and
   * 0.75, variance 1/32; by column 1 and 0.75, the same: (1/32 + 1/32) / 2 = 1/32 for two of each.
   */
  @Test
  void fourByHand() {
    AreaUnderCurve area = area(of(new double[] {0.8, 0.6}, new double[] {0.4, 0.6}));
    assertThat(area.value()).isEqualTo(0.875);
    assertThat(area.standardError()).isCloseTo(Math.sqrt(1.0 / 32), within(1e-15));
    assertThat(area.interval().lower())
        .isCloseTo(0.875 - 1.959963984540054 * Math.sqrt(1.0 / 32), within(1e-14));
    assertThat(area.interval().upper()).isEqualTo(1);
    assertThat(area.happened()).isEqualTo(2);
    assertThat(area.others()).isEqualTo(2);
  }

  /** Area by scikit-learn 1.9.1, the error by DeLong's formula over all pairs in NumPy. */
  @Test
  void thirtyWithTies() {
    AreaUnderCurve area = area(Judged.predictions());
    assertThat(area.value()).isCloseTo(0.8175, within(1e-15));
    assertThat(area.standardError()).isCloseTo(0.08375725507547258, within(1e-14));
    assertThat(area.interval().lower()).isCloseTo(0.6533387966081391, within(1e-14));
    assertThat(area.interval().upper()).isCloseTo(0.9816612033918609, within(1e-14));
  }

  @Test
  void theSameWorldsPairByPair() {
    for (int seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      double[] happened = random.doubles(17).map(d -> Math.rint(12 * d)).toArray();
      double[] others = random.doubles(23).map(d -> Math.rint(9 * d)).toArray();
      double[] byHappened = new double[happened.length];
      double[] byOthers = new double[others.length];
      for (int h = 0; h < happened.length; h++) {
        for (int o = 0; o < others.length; o++) {
          double right = happened[h] > others[o] ? 1 : happened[h] == others[o] ? 0.5 : 0;
          byHappened[h] += right / others.length;
          byOthers[o] += right / happened.length;
        }
      }
      AreaUnderCurve area = area(of(happened, others));
      assertThat(area.value()).isCloseTo(mean(byHappened), within(1e-13));
      assertThat(area.standardError())
          .isCloseTo(Math.sqrt(variance(byHappened) / 17 + variance(byOthers) / 23), within(1e-13));
    }
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return IntStream.range(0, values.length).mapToDouble(i -> Math.pow(values[i] - mean, 2)).sum()
        / (values.length - 1);
  }

  @Test
  void chanceAndFullSeparation() {
    assertThat(area(of(new double[] {1, 1}, new double[] {1, 1})).value()).isEqualTo(0.5);
    AreaUnderCurve all = area(of(new double[] {3, 4}, new double[] {1, 2}));
    assertThat(all.value()).isEqualTo(1);
    assertThat(all.interval()).isEqualTo(new Interval(1, 1));
    assertThat(area(of(new double[] {1, 2}, new double[] {3, 4})).value()).isZero();
  }

  @Test
  void absentWithFewerThanTwoOfEitherKind() {
    assertThat(AreaUnderCurve.of(List.of())).isNull();
    assertThat(AreaUnderCurve.of(of(new double[] {1}, new double[] {2, 3, 4}))).isNull();
    assertThat(AreaUnderCurve.of(of(new double[] {1, 2, 3}, new double[] {4}))).isNull();
  }

  @Test
  void theSameBitsInAnyOrder() {
    List<Prediction> predictions = new ArrayList<>(Judged.predictions());
    AreaUnderCurve area = area(predictions);
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(predictions, random);
      assertThat(AreaUnderCurve.of(predictions)).isEqualTo(area);
    }
  }

  @Test
  void aPredictionIsAFiniteNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Prediction(Double.NaN, true));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairedPrediction(0, Double.POSITIVE_INFINITY, true));
  }
}
