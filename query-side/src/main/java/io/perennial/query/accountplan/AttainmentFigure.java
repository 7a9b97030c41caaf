package io.perennial.query.accountplan;

import io.perennial.events.Unit;
import io.perennial.events.personal.StaffName;
import io.perennial.query.accountplan.PlanCourse.ObjectiveThen;
import io.perennial.query.accountplan.PlanStep.Goal;
import io.perennial.query.activity.StraightLine;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the objectives of account plans are. */
final class AttainmentFigure
    implements Figure<AccountPlanCard, AttainmentFigure.Found, AttainmentFigure.Attainment> {

  private final BigDecimal tolerance;

  AttainmentFigure(BigDecimal tolerance) {
    this.tolerance = tolerance;
  }

  @Override
  public String name() {
    return "attainment";
  }

  @Override
  public String meaning() {
    return "Objectives of account plans: the part of the way from baseline to target that the last"
        + " measurement up to the date has gone, beside the part that a straight line from the"
        + " start (the day it was set, not before the year of the plan) to its day has gone; at"
        + " risk is what is behind that line by more than the tolerance of the to-dos, or was not"
        + " reached on its day";
  }

  @Override
  public List<FigureParameter> parameters() {
    return PlanSelection.PARAMETERS;
  }

  @Override
  public Found start(FigureArguments arguments) {
    return new Found(PlanSelection.of(arguments));
  }

  @Override
  public void add(Found found, AccountPlanCard card) {
    found
        .selection
        .of(card)
        .forEach(course ->
            course
                .objectives()
                .forEach((id, objective) ->
                    found.rows.add(row(course, id, objective, found.selection.on()))));
  }

  private Row row(PlanCourse course, String id, ObjectiveThen objective, LocalDate on) {
    Goal goal = objective.goal();
    BigDecimal measured = objective.measured();
    StraightLine line =
        StraightLine.of(
            goal.baseline(), goal.target(), course.card().year(), objective.setOn(), goal.dueOn());
    LocalDate atRiskSince = line.atRiskSince(measured, tolerance);
    return new Row(
        course.card().planId(),
        course.card().customerId(),
        course.card().year(),
        id,
        goal.metric(),
        goal.unit(),
        objective.owner(),
        goal.baseline(),
        goal.target(),
        goal.dueOn(),
        measured,
        objective.measuredOn(),
        measured == null ? null : Shares.of(line.gone(measured), BigDecimal.ONE),
        Shares.of(line.expectedOn(on), BigDecimal.ONE),
        1,
        atRiskSince == null ? 1 : 0,
        atRiskSince != null && !atRiskSince.isAfter(on) ? 1 : 0,
        measured == null ? "a measurement up to " + on + " (record-progress)" : null);
  }

  @Override
  public Found merge(Found left, Found right) {
    left.rows.addAll(right.rows);
    return left;
  }

  @Override
  public Attainment finish(Found found) {
    FigureTooLargeException.check(found.rows.size(), "ask for one year");
    List<Row> rows = found.rows.stream().sorted(Row.ORDER).toList();
    return new Attainment(
        found.selection.on(),
        rows.size(),
        rows.stream().mapToLong(Row::reached).sum(),
        rows.stream().mapToLong(Row::atRisk).sum(),
        rows);
  }

  @Override
  public List<Row> rows(Attainment result) {
    return result.objectives();
  }

  static final class Found {
    private final PlanSelection selection;
    private final List<Row> rows = new ArrayList<>();

    private Found(PlanSelection selection) {
      this.selection = selection;
    }
  }

  /**
   * How far objectives are.
   *
   * @param on date as of which
   * @param count how many there are
   * @param reached how many have reached their target
   * @param atRisk how many are behind
   * @param objectives one an objective
   */
  record Attainment(LocalDate on, long count, long reached, long atRisk, List<Row> objectives) {}

  /**
   * An objective.
   *
   * @param planId the plan
   * @param customerId the customer
   * @param year calendar year planned
   * @param objectiveId the objective
   * @param metric what is measured
   * @param unit unit of the metric
   * @param owner who answers for it
   * @param baseline value at the start
   * @param target value wanted
   * @param dueOn business date by which it is wanted
   * @param measured value measured last; absent before a measurement
   * @param measuredOn business date of that
   * @param attained part of the way that this has gone, also below 0 and above 1; absent before a
   *     measurement
   * @param expected part of the way that the straight line has gone
   * @param objectives 1
   * @param reached 1 when the target is reached, else 0
   * @param atRisk 1 when it is behind, else 0
   * @param missing what would have to be recorded to know more; absent when nothing
   */
  record Row(
      @Coordinate String planId,
      @Nullable String customerId,
      @Nullable Integer year,
      @Coordinate String objectiveId,
      String metric,
      String unit,
      @StaffName @Nullable String owner,
      @Unit(Unit.OBJECTIVE) BigDecimal baseline,
      @Unit(Unit.OBJECTIVE) BigDecimal target,
      LocalDate dueOn,
      @Unit(Unit.OBJECTIVE) @Nullable BigDecimal measured,
      @Nullable LocalDate measuredOn,
      @Nullable Double attained,
      @Nullable Double expected,
      @Summed long objectives,
      @Summed long reached,
      @Summed long atRisk,
      @Nullable String missing) {

    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::planId).thenComparing(Row::objectiveId);
  }
}
