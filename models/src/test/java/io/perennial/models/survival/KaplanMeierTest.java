package io.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.survival.KaplanMeier.Median;
import io.perennial.models.survival.KaplanMeier.Point;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Log-log bands against lifelines 0.30.3 ({@code KaplanMeierFitter}), plain ones against R's {@code
 * survfit(conf.type = "plain")}, the rest worked out by hand.
 */
class KaplanMeierTest {

  private static final Offset<Double> SIX_DIGITS = within(0.0000005);

  private static void same(List<Point> points, double[]... expected) {
    assertThat(points).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      Point point = points.get(i);
      double[] found = {
        point.duration(),
        point.atRisk(),
        point.left(),
        point.survival(),
        point.variance(),
        point.lower(),
        point.upper()
      };
      assertThat(found).as("point %d", i).containsExactly(expected[i], SIX_DIGITS);
    }
  }

  @Test
  void theCurveOfAKnownStudy() {
    KaplanMeier estimate = KaplanMeier.of(Remission.treated(), Band.LOG_LOG);
    same(
        estimate.points(),
        new double[] {0, 21, 0, 1, 0, 1, 1},
        new double[] {6, 21, 3, 0.857143, 0.005831, 0.619718, 0.951552},
        new double[] {7, 17, 1, 0.806723, 0.007558, 0.563147, 0.922809},
        new double[] {10, 15, 1, 0.752941, 0.009283, 0.503200, 0.889362},
        new double[] {13, 12, 1, 0.690196, 0.011409, 0.431610, 0.849066},
        new double[] {16, 11, 1, 0.627451, 0.013008, 0.367511, 0.804912},
        new double[] {22, 7, 1, 0.537815, 0.016444, 0.267779, 0.746791},
        new double[] {23, 6, 1, 0.448179, 0.018115, 0.188052, 0.680143});
    // the band falls to one half at 13; its upper end never does
    assertThat(estimate.median()).isEqualTo(new Median(23, 13, null));
  }

  /** Of an even number, each lost on a day of its own, half are lost on the day of the half. */
  @Test
  void theMedianIsNotMissedByRounding() {
    for (int half = 1; half <= 100; half++) {
      Durations durations = new Durations();
      for (int day = 1; day <= 2 * half; day++) {
        durations.left(day);
      }
      assertThat(KaplanMeier.of(durations, Band.LOG_LOG).median().duration()).isEqualTo(half);
    }
  }

  @Test
  void thePlainBandOfTheSameStudy() {
    KaplanMeier estimate = KaplanMeier.of(Remission.treated(), Band.PLAIN);
    assertThat(estimate.points().stream().map(Point::lower))
        .usingComparatorForType(
            (one, other) -> Math.abs(one - other) < 0.0005 ? 0 : 1, Double.class)
        .containsExactly(1.0, 0.707, 0.636, 0.564, 0.481, 0.404, 0.286, 0.184);
    assertThat(estimate.points().stream().map(Point::upper))
        .usingComparatorForType(
            (one, other) -> Math.abs(one - other) < 0.0005 ? 0 : 1, Double.class)
        .containsExactly(1.0, 1.0, 0.977, 0.942, 0.900, 0.851, 0.789, 0.712);
  }

  /**
   * Of the others: S = 19/21 at 1, 17/21, 16/21, 14/21, 12/21 at 5, 8/21 at 8. So the median is 8.
   * Nobody is censored, so that the mean up to the end is the mean itself, 182 / 21, and its
   * variance the sum of squared deviations by 21^2.
   */
  @Test
  void withNobodyCensoredTheMeanIsTheMean() {
    KaplanMeier estimate = KaplanMeier.of(Remission.others(), Band.LOG_LOG);
    assertThat(estimate.median().duration()).isEqualTo(8);
    assertThat(estimate.points().get(5).survival()).isCloseTo(12 / 21.0, SIX_DIGITS);
    KaplanMeier.RestrictedMean mean = Objects.requireNonNull(estimate.restrictedMean(23));
    assertThat(mean.mean()).isCloseTo(182 / 21.0, SIX_DIGITS);
    double squares = 0;
    int[] weeks = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    for (int each : weeks) {
      squares += Math.pow(each - 182 / 21.0, 2);
    }
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(squares) / 21, SIX_DIGITS);
    // all have left by then: what lies behind is known, too
    assertThat(Objects.requireNonNull(estimate.restrictedMean(100)).mean())
        .isCloseTo(182 / 21.0, SIX_DIGITS);
  }

  /**
   * 6 x 1 + 1 x 0.857143 + 3 x 0.806723 + 3 x 0.752941 + 3 x 0.690196 + 6 x 0.627451 + 0.537815 +
   * 12 x 0.448179 = 23.287395, with a standard error of 2.83 as R's {@code print(rmean = 35)} has
   * it.
   */
  @Test
  void theMeanUpToAHorizon() {
    KaplanMeier estimate = KaplanMeier.of(Remission.treated(), Band.LOG_LOG);
    KaplanMeier.RestrictedMean mean = Objects.requireNonNull(estimate.restrictedMean(35));
    assertThat(mean.mean()).isCloseTo(23.287395, within(0.000005));
    assertThat(mean.standardError()).isCloseTo(2.83, within(0.005));
    // up to 8: 6 + 0.857143 + 0.806723; areas behind 6 and 7 are 1.663866 and 0.806723, so the
    // variance is 1.663866^2 x 3 / (21 x 18) + 0.806723^2 / (17 x 16) = 0.021972 + 0.002393
    KaplanMeier.RestrictedMean early = Objects.requireNonNull(estimate.restrictedMean(8));
    assertThat(early.mean()).isCloseTo(7.663866, within(0.000001));
    assertThat(early.standardError()).isCloseTo(Math.sqrt(0.024365), within(0.00001));
    assertThat(Objects.requireNonNull(estimate.restrictedMean(3)).mean()).isEqualTo(3);
    assertThat(Objects.requireNonNull(estimate.restrictedMean(3)).standardError()).isZero();
    // what becomes of those that are left behind 35 is not known
    assertThat(estimate.restrictedMean(36)).isNull();
  }

  @Test
  void whenNobodyIsLeft() {
    KaplanMeier estimate =
        KaplanMeier.of(Remission.durations(new int[] {5, 5, 8, 12}), Band.LOG_LOG);
    same(
        estimate.points(),
        new double[] {0, 4, 0, 1, 0, 1, 1},
        new double[] {5, 4, 2, 0.5, 0.0625, 0.057847, 0.844861},
        new double[] {8, 2, 1, 0.25, 0.046875, 0.008948, 0.665325},
        new double[] {12, 1, 1, 0, 0, 0, 0});
    assertThat(estimate.median()).isEqualTo(new Median(5, 5, 12));
  }

  @Test
  void whenSomebodyLeavesAtOnce() {
    KaplanMeier estimate =
        KaplanMeier.of(Remission.durations(new int[] {0, 30, 90, 90}, 0, 120, 200), Band.LOG_LOG);
    same(
        estimate.points(),
        new double[] {0, 7, 1, 0.857143, 0.017493, 0.334054, 0.978561},
        new double[] {30, 5, 1, 0.685714, 0.034706, 0.212797, 0.912112},
        new double[] {90, 4, 2, 0.342857, 0.038064, 0.048108, 0.685484});
    assertThat(estimate.subjects()).isEqualTo(7);
    assertThat(estimate.losses()).isEqualTo(4);
    // 0.857143 x 30 + 0.685714 x 60 + 0.342857 x 110
    assertThat(Objects.requireNonNull(estimate.restrictedMean(200)).mean())
        .isCloseTo(104.571429, SIX_DIGITS);
  }

  @Test
  void nobodyHasNoCurve() {
    KaplanMeier nobody = KaplanMeier.of(new Durations(), Band.PLAIN);
    assertThat(nobody.points()).isEmpty();
    assertThat(nobody.median()).isEqualTo(new Median(null, null, null));
    assertThat(nobody.restrictedMean(10)).isNull();
  }
}
