package io.perennial.query.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers period by period, with the control limits that follow from the complete periods whose
 * number is known.
 *
 * @param chart the chart; absent when there are too few complete periods
 * @param signals what is conspicuous about each period; absent for those that are not in the chart
 * @param missing why there are no limits; absent when there are
 */
public record Trend(
    @Nullable ControlChart chart,
    List<ControlChart.@Nullable Signal> signals,
    @Nullable String missing) {

  /** The trend of numbers in the order of their periods; absent where one is not to count. */
  public static Trend of(List<@Nullable Double> values) {
    List<Double> known = new ArrayList<>();
    for (Double value : values) {
      if (value != null) {
        known.add(value);
      }
    }
    List<ControlChart.@Nullable Signal> signals = new ArrayList<>();
    if (known.size() < ControlChart.LEAST) {
      values.forEach(value -> signals.add(null));
      return new Trend(
          null,
          signals,
          "at least %d complete periods for control limits; there are %d"
              .formatted(ControlChart.LEAST, known.size()));
    }
    ControlChart chart = ControlChart.of(known);
    int next = 0;
    for (Double value : values) {
      signals.add(value == null ? null : chart.signals().get(next++));
    }
    return new Trend(chart, signals, null);
  }

  /** Mean of the numbers that count; absent where there are no limits. */
  public @Nullable Double centre() {
    return chart == null ? null : chart.centre();
  }

  /** Lower control limit; absent where there are none. */
  public @Nullable Double lower() {
    return chart == null ? null : chart.lower();
  }

  /** Upper control limit; absent where there are none. */
  public @Nullable Double upper() {
    return chart == null ? null : chart.upper();
  }

  /** Whether a number lies beyond a limit; absent where it is not in the chart. */
  public @Nullable Boolean beyondLimit(int index) {
    ControlChart.Signal signal = signals.get(index);
    return signal == null ? null : signal.beyondLimit();
  }

  /** Whether it is the eighth or a later one in a row on one side of the centre; likewise. */
  public @Nullable Boolean inRun(int index) {
    ControlChart.Signal signal = signals.get(index);
    return signal == null ? null : signal.inRun();
  }

  /** Whether a period is whole in a span of days. */
  public static boolean isComplete(Period period, int index, LocalDate from, LocalDate on) {
    return !period.start(index).isBefore(from) && !period.end(index).isAfter(on);
  }
}
