package io.perennial.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlChartTest {

  private static ControlChart of(double... values) {
    return ControlChart.of(Arrays.stream(values).boxed().toList());
  }

  /**
   * 5, 7, 6, 8, 6, 7, 5, 20: mean 64 / 8 = 8; moving ranges 2, 1, 2, 2, 1, 2, 15 with the mean 25 /
   * 7 = 3.571429; limits 8 +- 2.66 x 3.571429 = 8 +- 9.5, the lower one not below 0.
   */
  @Test
  void limitsFollowFromTheMovingRanges() {
    ControlChart chart = of(5, 7, 6, 8, 6, 7, 5, 20);

    assertThat(chart.centre()).isEqualTo(8.0);
    assertThat(chart.meanMovingRange()).isEqualTo(3.571429);
    assertThat(chart.lower()).isEqualTo(0.0);
    assertThat(chart.upper()).isEqualTo(17.5);
    assertThat(chart.signals())
        .extracting(ControlChart.Signal::beyondLimit)
        .containsExactly(false, false, false, false, false, false, false, true);
  }

  /** Mean 80 / 8 = 10, all moving ranges 1: limits 10 +- 2.66. */
  @Test
  void theLowerLimitMayBeAboveZero() {
    ControlChart chart = of(9, 10, 11, 10, 9, 10, 11, 10);

    assertThat(chart.centre()).isEqualTo(10.0);
    assertThat(chart.lower()).isEqualTo(7.34);
    assertThat(chart.upper()).isEqualTo(12.66);
  }

  /** Centre 5: eight below it, one on it, which ends the run, and seven above it. */
  @Test
  void eightInARowOnOneSideAreASignal() {
    ControlChart chart = of(4, 4, 4, 4, 4, 4, 4, 4, 5, 6, 6, 6, 6, 6, 6, 7);

    assertThat(chart.centre()).isEqualTo(5.0);
    assertThat(chart.signals())
        .extracting(ControlChart.Signal::inRun)
        .containsExactly(
            false, false, false, false, false, false, false, true, false, false, false, false,
            false, false, false, false);
  }

  @Test
  void theNinthInARowIsASignalToo() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      values.add(1.0);
    }
    for (int i = 0; i < 9; i++) {
      values.add(2.0);
    }
    assertThat(ControlChart.of(values).signals())
        .extracting(ControlChart.Signal::inRun)
        .containsExactly(
            false, false, false, false, false, false, false, true, true, false, false, false, false,
            false, false, false, true, true);
  }

  @Test
  void sevenAreTooFew() {
    assertThatThrownBy(() -> of(1, 2, 3, 4, 5, 6, 7)).isInstanceOf(IllegalArgumentException.class);

    List<@Nullable Double> some = new ArrayList<>(List.of(1.0, 2.0, 3.0));
    some.add(null);
    Trend trend = Trend.of(some);
    assertThat(trend.chart()).isNull();
    assertThat(trend.signals()).hasSize(4).containsOnlyNulls();
    assertThat(trend.missing())
        .isEqualTo("at least 8 complete periods for control limits; there are 3");
  }

  @Test
  void periodsThatAreNotWholeAreNotInTheChart() {
    List<@Nullable Double> values = new ArrayList<>(List.of(9.0, 10.0, 11.0, 10.0));
    values.add(null);
    values.addAll(List.of(9.0, 10.0, 11.0, 10.0));
    Trend trend = Trend.of(values);
    assertThat(trend.chart()).isNotNull();
    assertThat(trend.signals()).hasSize(9);
    assertThat(trend.signals().get(4)).isNull();
    assertThat(trend.missing()).isNull();
  }

  /** The numbers that NumPy's percentile, R's quantile and PERCENTILE.INC give. */
  @Test
  void percentilesLieBetweenTheClosestRanks() {
    assertThat(Percentiles.of(List.of(), 0.5)).isNull();
    assertThat(Percentiles.of(List.of(3L), 0.9)).isEqualTo(3.0);
    // rank 1 + 0.5 x 3 = 2.5, between 2 and 3; rank 1 + 0.9 x 3 = 3.7, between 3 and 10
    assertThat(Percentiles.of(List.of(10L, 1L, 3L, 2L), 0.5)).isEqualTo(2.5);
    assertThat(Percentiles.of(List.of(10L, 1L, 3L, 2L), 0.9)).isCloseTo(7.9, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 1969-12-31, 1970-W01, 1969-12-29, 1970-01-04",
    "WEEK, 2026-01-01, 2026-W01, 2025-12-29, 2026-01-04",
    "WEEK, 2027-01-03, 2026-W53, 2026-12-28, 2027-01-03",
    "WEEK, 2026-03-02, 2026-W10, 2026-03-02, 2026-03-08",
    "MONTH, 2026-02-28, 2026-02, 2026-02-01, 2026-02-28",
    "QUARTER, 2026-02-28, 2026-Q1, 2026-01-01, 2026-03-31",
  })
  void aDayIsInAPeriod(Period per, LocalDate day, String label, LocalDate start, LocalDate end) {
    int index = per.indexOf(day);
    assertThat(per.label(index)).isEqualTo(label);
    assertThat(per.start(index)).isEqualTo(start);
    assertThat(per.end(index)).isEqualTo(end);
    assertThat(per.indexOf(end.plusDays(1))).isEqualTo(index + 1);
  }
}
