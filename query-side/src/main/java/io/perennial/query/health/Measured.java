package io.perennial.query.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of health, with what it rests on.
 *
 * @param measure which
 * @param value 0 (worst) to 100; absent when it is not known
 * @param cause what it follows from, in words; absent when it is not known
 * @param missing what would make it known; absent when it is known
 * @param eventIds the events that it rests on, those that moved it most first
 */
public record Measured(
    HealthMeasure measure,
    @Nullable BigDecimal value,
    @Nullable String cause,
    @Nullable String missing,
    List<String> eventIds) {

  /** How many events are named at most. */
  static final int MOST_EVENTS = 5;

  static final BigDecimal BEST = BigDecimal.valueOf(100);

  private static final int DECIMALS = 4;

  public Measured {
    eventIds = eventIds.stream().distinct().limit(MOST_EVENTS).toList();
  }

  static Measured unknown(HealthMeasure measure, String missing) {
    return new Measured(measure, null, null, missing, List.of());
  }

  static Measured known(
      HealthMeasure measure, BigDecimal value, String cause, List<String> eventIds) {
    return new Measured(
        measure,
        value.max(BigDecimal.ZERO).min(BEST).setScale(DECIMALS, RoundingMode.HALF_EVEN),
        cause,
        null,
        eventIds);
  }

  /** So many of a hundred as a part is of a whole, which is above zero. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return BEST.multiply(part).divide(whole, 2 * DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** So many of a hundred as a part is of a whole, which is above zero. */
  static BigDecimal percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }
}
