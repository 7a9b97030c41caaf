package io.perennial.query.todo;

import io.perennial.events.Unit;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.personal.StaffName;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an objective from its baseline to its target.
 *
 * @param objectiveId the objective
 * @param metric what is measured
 * @param owner who answers for it
 * @param baseline value at the start
 * @param target value wanted
 * @param setOn when it was set for the first time
 * @param dueOn business date by which it is wanted
 * @param measured value measured last; absent before one
 * @param measuredOn business date of that
 */
public record ObjectivePath(
    String objectiveId,
    String metric,
    @StaffName String owner,
    @Unit(Unit.OBJECTIVE) BigDecimal baseline,
    @Unit(Unit.OBJECTIVE) BigDecimal target,
    LocalDate setOn,
    LocalDate dueOn,
    @Unit(Unit.OBJECTIVE) @Nullable BigDecimal measured,
    @Nullable LocalDate measuredOn) {

  static ObjectivePath from(String objectiveId, Objective objective, LocalDate setOn) {
    return new ObjectivePath(
        objectiveId,
        objective.metric(),
        objective.owner(),
        objective.baseline(),
        objective.target(),
        setOn,
        objective.dueOn(),
        null,
        null);
  }

  /** The same with something else wanted; what was measured stays. */
  ObjectivePath wanting(Objective other) {
    return new ObjectivePath(
        objectiveId,
        other.metric(),
        other.owner(),
        other.baseline(),
        other.target(),
        setOn,
        other.dueOn(),
        measured,
        measuredOn);
  }

  /** With a measurement; one that is dated before another changes nothing. */
  ObjectivePath measured(BigDecimal value, LocalDate on) {
    return measuredOn != null && on.isBefore(measuredOn)
        ? this
        : new ObjectivePath(objectiveId, metric, owner, baseline, target, setOn, dueOn, value, on);
  }

  /**
   * That it is at risk, from the first day at whose end less of the way was gone than of the time,
   * by more than the tolerance. What has reached its target is not.
   *
   * @param year calendar year of the plan, before which no way is to be gone
   */
  Stream<ToDo> toDos(@Nullable Integer year, BigDecimal tolerance) {
    BigDecimal gone = gone();
    if (gone.compareTo(BigDecimal.ONE) >= 0) {
      return Stream.empty();
    }
    LocalDate newYear = year == null ? setOn : LocalDate.of(year, 1, 1);
    LocalDate start = newYear.isAfter(setOn) ? newYear : setOn;
    long days = Math.max(0, ChronoUnit.DAYS.between(start, dueOn));
    long until =
        gone.add(tolerance)
            .max(BigDecimal.ZERO)
            .min(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(days))
            .setScale(0, RoundingMode.FLOOR)
            .longValueExact();
    LocalDate since = start.plusDays(Math.min(until + 1, days));
    return Stream.of(
        ToDo.of(
                ToDoKind.OBJECTIVE_AT_RISK,
                Role.OWNER,
                since,
                "Bring the objective back on its way: " + metric)
            .about(objectiveId)
            .by(owner)
            .until(dueOn));
  }

  /** Part of the way that was gone; all of it where there is none to go. */
  private BigDecimal gone() {
    BigDecimal way = target.subtract(baseline);
    if (way.signum() == 0) {
      return measured == null || measured.compareTo(target) == 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return measured == null
        ? BigDecimal.ZERO
        : measured.subtract(baseline).divide(way, MathContext.DECIMAL64);
  }
}
