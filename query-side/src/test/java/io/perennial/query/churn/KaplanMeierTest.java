package io.perennial.query.churn;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.churn.KaplanMeier.Point;
import org.junit.jupiter.api.Test;

/**
 * Against lifelines 0.30.3: {@code KaplanMeierFitter().fit(durations, events)}, its {@code
 * survival_function_}, {@code confidence_interval_survival_function_} (alpha 0.05) and {@code
 * survival_function_ ** 2 * _cumulative_sq_} as the variance, rounded to six decimals.
 */
class KaplanMeierTest {

  private static KaplanMeier estimate(int[] durations, int[] events) {
    KaplanMeier estimate = new KaplanMeier();
    for (int i = 0; i < durations.length; i++) {
      if (events[i] == 1) {
        estimate.lost(durations[i]);
      } else {
        estimate.stayed(durations[i]);
      }
    }
    return estimate;
  }

  @Test
  void theCurveOfAKnownStudy() {
    KaplanMeier estimate =
        estimate(
            new int[] {
              6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35
            },
            new int[] {1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0});
    assertThat(estimate.curve())
        .containsExactly(
            new Point(0, 21, 0, 1, 0, 1, 1),
            new Point(6, 21, 3, 0.857143, 0.005831, 0.619718, 0.951552),
            new Point(7, 17, 1, 0.806723, 0.007558, 0.563147, 0.922809),
            new Point(10, 15, 1, 0.752941, 0.009283, 0.503200, 0.889362),
            new Point(13, 12, 1, 0.690196, 0.011409, 0.431610, 0.849066),
            new Point(16, 11, 1, 0.627451, 0.013008, 0.367511, 0.804912),
            new Point(22, 7, 1, 0.537815, 0.016444, 0.267779, 0.746791),
            new Point(23, 6, 1, 0.448179, 0.018115, 0.188052, 0.680143));
    assertThat(KaplanMeier.median(estimate.curve())).isEqualTo(23);
  }

  @Test
  void whenNobodyIsLeft() {
    KaplanMeier estimate = estimate(new int[] {5, 5, 8, 12}, new int[] {1, 1, 1, 1});
    assertThat(estimate.curve())
        .containsExactly(
            new Point(0, 4, 0, 1, 0, 1, 1),
            new Point(5, 4, 2, 0.5, 0.0625, 0.057847, 0.844861),
            new Point(8, 2, 1, 0.25, 0.046875, 0.008948, 0.665325),
            new Point(12, 1, 1, 0, 0, 0, 0));
    assertThat(KaplanMeier.median(estimate.curve())).isEqualTo(5);
  }

  @Test
  void whenSomebodyLeavesAtOnce() {
    KaplanMeier estimate =
        estimate(new int[] {0, 0, 30, 90, 90, 120, 200}, new int[] {1, 0, 1, 1, 1, 0, 0});
    assertThat(estimate.curve())
        .containsExactly(
            new Point(0, 7, 1, 0.857143, 0.017493, 0.334054, 0.978561),
            new Point(30, 5, 1, 0.685714, 0.034706, 0.212797, 0.912112),
            new Point(90, 4, 2, 0.342857, 0.038064, 0.048108, 0.685484));
    assertThat(estimate.customers()).isEqualTo(7);
    assertThat(estimate.losses()).isEqualTo(4);
  }

  @Test
  void nobodyHasNoCurve() {
    assertThat(new KaplanMeier().curve()).isEmpty();
    assertThat(KaplanMeier.median(new KaplanMeier().curve())).isNull();
  }
}
