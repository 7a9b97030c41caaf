package io.perennial.query.todo;

import io.perennial.events.Unit;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.StraightLine;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    LocalDate since =
        StraightLine.of(baseline, target, year, setOn, dueOn).atRiskSince(measured, tolerance);
    if (since == null) {
      return Stream.empty();
    }
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
}
