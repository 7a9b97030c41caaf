package io.perennial.query.accountplan;

import io.perennial.events.personal.StaffName;
import io.perennial.query.accountplan.PlanCourse.Task;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which actions of account plans were to be done, and are not. */
final class OverdueActionsFigure
    implements Figure<
        AccountPlanCard, OverdueActionsFigure.Counts, OverdueActionsFigure.OverdueActions> {

  @Override
  public String name() {
    return "overdue-actions";
  }

  @Override
  public String meaning() {
    return "Actions of account plans that were to be done before the date and are not, what has been"
        + " due for longest first; beside how many were planned, done, and done late";
  }

  @Override
  public List<FigureParameter> parameters() {
    return Stream.concat(
            PlanSelection.PARAMETERS.stream(),
            Stream.of(
                FigureParameter.integer("top", "100", 1, 1000, "How many are listed at most")))
        .toList();
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(
        PlanSelection.of(arguments), new TopList<>(arguments.integer("top"), Row.ORDER));
  }

  @Override
  public void add(Counts counts, AccountPlanCard card) {
    LocalDate on = counts.selection.on();
    counts
        .selection
        .of(card)
        .forEach(course ->
            course
                .actions()
                .forEach((id, action) -> {
                  LocalDate dueOn = action.dueOn();
                  counts.planned++;
                  counts.done += action.isDone() ? 1 : 0;
                  counts.doneLate += isDoneLate(action) ? 1 : 0;
                  if (action.isOverdueOn(on) && dueOn != null) {
                    counts.overdue++;
                    counts.top.offer(
                        new Row(
                            card.planId(),
                            card.customerId(),
                            card.year(),
                            id,
                            action.owner(),
                            dueOn,
                            ChronoUnit.DAYS.between(dueOn, on)));
                  }
                }));
  }

  private static boolean isDoneLate(Task action) {
    LocalDate dueOn = action.dueOn();
    return action.isDone() && dueOn != null && action.doneOn().getFirst().isAfter(dueOn);
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    left.planned += right.planned;
    left.done += right.done;
    left.doneLate += right.doneLate;
    left.overdue += right.overdue;
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public OverdueActions finish(Counts counts) {
    return new OverdueActions(
        counts.selection.on(),
        counts.planned,
        counts.done,
        counts.doneLate,
        counts.overdue,
        counts.top.rows());
  }

  @Override
  public List<Row> rows(OverdueActions result) {
    return result.actions();
  }

  static final class Counts {
    private final PlanSelection selection;
    private final TopList<Row> top;
    private long planned;
    private long done;
    private long doneLate;
    private long overdue;

    private Counts(PlanSelection selection, TopList<Row> top) {
      this.selection = Objects.requireNonNull(selection);
      this.top = top;
    }
  }

  /**
   * What was to be done.
   *
   * @param on date as of which
   * @param planned actions planned
   * @param done those done
   * @param doneLate those done after their day
   * @param overdue those to be done before the date, and not done
   * @param actions the overdue ones
   */
  record OverdueActions(
      LocalDate on, long planned, long done, long doneLate, long overdue, List<Row> actions) {}

  /**
   * An action that is overdue.
   *
   * @param planId the plan
   * @param customerId the customer
   * @param year calendar year planned
   * @param actionId the action
   * @param owner who does it
   * @param dueOn business date by which it was to be done
   * @param days days since then
   */
  record Row(
      @Coordinate String planId,
      @Nullable String customerId,
      @Nullable Integer year,
      @Coordinate String actionId,
      @StaffName @Nullable String owner,
      LocalDate dueOn,
      @Summed long days) {

    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::dueOn).thenComparing(Row::planId).thenComparing(Row::actionId);
  }
}
