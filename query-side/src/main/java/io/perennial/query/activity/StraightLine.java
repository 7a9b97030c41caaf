package io.perennial.query.activity;

import io.perennial.events.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of an objective from its baseline to its target, which is to be gone evenly.
 *
 * @param baseline value at the start
 * @param target value wanted
 * @param start from which day on the way is gone
 * @param dueOn business date by which the target is wanted
 */
public record StraightLine(
    @Unit(Unit.OBJECTIVE) BigDecimal baseline,
    @Unit(Unit.OBJECTIVE) BigDecimal target,
    LocalDate start,
    LocalDate dueOn) {

  /**
   * The way of an objective of a plan for a year, before which no way is to be gone.
   *
   * @param year calendar year of the plan; absent where it is not known
   * @param setOn when the objective was set for the first time
   */
  public static StraightLine of(
      BigDecimal baseline,
      BigDecimal target,
      @Nullable Integer year,
      LocalDate setOn,
      LocalDate dueOn) {
    LocalDate newYear = year == null ? setOn : LocalDate.of(year, 1, 1);
    return new StraightLine(baseline, target, newYear.isAfter(setOn) ? newYear : setOn, dueOn);
  }

  /** Part of the way that was gone; all of it where there is none to go. */
  public BigDecimal gone(@Nullable BigDecimal measured) {
    BigDecimal way = target.subtract(baseline);
    if (way.signum() == 0) {
      return measured == null || measured.compareTo(target) == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return measured == null
        ? BigDecimal.ZERO
        : measured.subtract(baseline).divide(way, MathContext.DECIMAL64);
  }

  /** Part of the way that is to be gone by the end of a day. */
  public BigDecimal expectedOn(LocalDate on) {
    if (on.isBefore(start)) {
      return BigDecimal.ZERO;
    }
    return on.isBefore(dueOn)
        ? BigDecimal.valueOf(ChronoUnit.DAYS.between(start, on))
            .divide(BigDecimal.valueOf(days()), MathContext.DECIMAL64)
        : BigDecimal.ONE;
  }

  /**
   * The first day at whose end less of the way was gone than of the time, by more than a tolerance;
   * absent when the target is reached.
   */
  public @Nullable LocalDate atRiskSince(@Nullable BigDecimal measured, BigDecimal tolerance) {
    if (gone(measured).compareTo(BigDecimal.ONE) >= 0) {
      return null;
    }
    long until =
        daysOfWay(measured == null ? BigDecimal.ZERO : measured.subtract(baseline), tolerance)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(days()))
            .longValueExact();
    return start.plusDays(Math.min(until + 1, days()));
  }

  /** How many whole days the part that was gone and the tolerance are, without a rounded part. */
  private BigDecimal daysOfWay(BigDecimal gone, BigDecimal tolerance) {
    BigDecimal days = BigDecimal.valueOf(days());
    BigDecimal way = target.subtract(baseline);
    return way.signum() == 0
        ? tolerance.multiply(days).setScale(0, RoundingMode.FLOOR)
        : gone.add(tolerance.multiply(way)).multiply(days).divide(way, 0, RoundingMode.FLOOR);
  }

  private long days() {
    return Math.max(0, ChronoUnit.DAYS.between(start, dueOn));
  }
}
