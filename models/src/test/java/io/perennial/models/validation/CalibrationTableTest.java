package io.perennial.models.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTableTest {

  /** Twenty, 0.00 to 0.95 in steps of 0.05: two in each tenth; it came of every third. */
  private static List<Prediction> twenty() {
    return IntStream.range(0, 20).mapToObj(i -> new Prediction(i / 20.0, i % 3 == 0)).toList();
  }

  @Test
  void tenths() {
    List<CalibrationBin> bins = CalibrationTable.byQuantiles(twenty(), 10).bins();
    assertThat(bins).hasSize(10).allMatch(bin -> bin.count() == 2);
    // The fourth holds 0.30 and 0.35, and it came of the first of them.
    assertThat(bins.get(3).lowest()).isEqualTo(0.3);
    assertThat(bins.get(3).highest()).isEqualTo(0.35);
    assertThat(bins.get(3).meanPredicted()).isCloseTo(0.325, within(1e-15));
    assertThat(bins.get(3).happened()).isEqualTo(1);
    assertThat(bins.get(3).observed()).isEqualTo(0.5);
  }

  @Test
  void equalPredictionsStayTogether() {
    List<Prediction> predictions =
        IntStream.range(0, 10).mapToObj(i -> new Prediction(i < 7 ? 0.2 : 0.9, i == 9)).toList();
    List<CalibrationBin> bins = CalibrationTable.byQuantiles(predictions, 10).bins();
    assertThat(bins).extracting(CalibrationBin::count).containsExactly(7L, 3L);
    assertThat(bins).extracting(CalibrationBin::lowest).containsExactly(0.2, 0.9);
    assertThat(bins.get(1).observed()).isCloseTo(1 / 3.0, within(1e-15));
  }

  @Test
  void givenBounds() {
    List<CalibrationBin> bins = CalibrationTable.byBounds(twenty(), List.of(0.1, 0.5, 0.99)).bins();
    // Below 0.1: 0.00 and 0.05; from 0.1 until below 0.5: eight; the rest; none from 0.99 on.
    assertThat(bins).extracting(CalibrationBin::count).containsExactly(2L, 8L, 10L);
    assertThat(bins).extracting(CalibrationBin::happened).containsExactly(1L, 3L, 3L);
    assertThat(bins.get(1).interval()).isEqualTo(Interval.wilson(3, 8));
  }

  @Test
  void theSameBitsInAnyOrderAndNothingOfNobody() {
    List<Prediction> predictions = new ArrayList<>(Judged.predictions());
    CalibrationTable table = CalibrationTable.byQuantiles(predictions, 10);
    Collections.shuffle(predictions, new Random(11));
    assertThat(CalibrationTable.byQuantiles(predictions, 10)).isEqualTo(table);
    assertThat(CalibrationTable.byQuantiles(List.of(), 10).bins()).isEmpty();
  }

  @Test
  void refusesWhatIsNoProbabilityAndBoundsThatDoNotRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationTable.byQuantiles(List.of(new Prediction(1.2, true)), 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationTable.byBounds(twenty(), List.of(0.5, 0.5)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationTable.byQuantiles(twenty(), 0));
  }

  /** statsmodels 0.15.0, {@code proportion_confint(k, n, method='wilson')}. */
  @Test
  void intervalsByWilson() {
    interval(0, 10, 0, 0.27753279986288926);
    interval(1, 10, 0.017876213095072924, 0.40415002679523854);
    interval(5, 10, 0.23659309051256394, 0.7634069094874361);
    interval(263, 270, 0.9474615848904624, 0.9873859035156802);
    interval(10, 10, 0.7224672001371106, 1);
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
  }

  private static void interval(long happened, long all, double lower, double upper) {
    Interval interval = Interval.wilson(happened, all);
    assertThat(interval.lower()).isCloseTo(lower, within(1e-14));
    assertThat(interval.upper()).isCloseTo(upper, within(1e-14));
  }
}
