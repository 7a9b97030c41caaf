package io.perennial.query.accountplan;

import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.query.accountplan.PlanCourse.Task;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What key accounts are given: how much of it is planned, and was given. */
final class MeasuresFigure
    implements Figure<AccountPlanCard, MeasuresFigure.Counts, MeasuresFigure.Measures> {

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String meaning() {
    return "The ten things that key accounts are given: in how many plans each is planned, was given"
        + " as planned or without a plan, how often, and in how many it was to be given before the"
        + " date and was not";
  }

  @Override
  public List<FigureParameter> parameters() {
    return PlanSelection.PARAMETERS;
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(PlanSelection.of(arguments));
  }

  @Override
  public void add(Counts counts, AccountPlanCard card) {
    counts
        .selection
        .of(card)
        .forEach(course -> {
          counts.plans++;
          course
              .measures()
              .forEach((measure, task) ->
                  counts.add(
                      KeyAccountMeasure.valueOf(measure), Count.of(task, counts.selection.on())));
        });
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    left.plans += right.plans;
    right.measures.forEach(left::add);
    return left;
  }

  @Override
  public Measures finish(Counts counts) {
    return new Measures(
        counts.selection.on(),
        counts.plans,
        Stream.of(KeyAccountMeasure.values())
            .map(measure -> {
              Count count = counts.measures.getOrDefault(measure, Count.NONE);
              return new Row(
                  measure,
                  count.planned,
                  count.givenAsPlanned,
                  Shares.of(count.givenAsPlanned, count.planned),
                  count.givenUnplanned,
                  count.times,
                  count.overdue);
            })
            .toList());
  }

  @Override
  public List<Row> rows(Measures result) {
    return result.measures();
  }

  static final class Counts {
    private final PlanSelection selection;
    private final Map<KeyAccountMeasure, Count> measures = new EnumMap<>(KeyAccountMeasure.class);
    private long plans;

    private Counts(PlanSelection selection) {
      this.selection = selection;
    }

    private void add(KeyAccountMeasure measure, Count count) {
      measures.merge(measure, count, Count::plus);
    }
  }

  private record Count(
      long planned, long givenAsPlanned, long givenUnplanned, long times, long overdue) {
    private static final Count NONE = new Count(0, 0, 0, 0, 0);

    private static Count of(Task task, LocalDate on) {
      return new Count(
          task.isPlanned() ? 1 : 0,
          task.isPlanned() && task.isDone() ? 1 : 0,
          !task.isPlanned() && task.isDone() ? 1 : 0,
          task.doneOn().size(),
          task.isOverdueOn(on) ? 1 : 0);
    }

    private Count plus(Count other) {
      return new Count(
          planned + other.planned,
          givenAsPlanned + other.givenAsPlanned,
          givenUnplanned + other.givenUnplanned,
          times + other.times,
          overdue + other.overdue);
    }
  }

  /**
   * What key accounts are given.
   *
   * @param on date as of which
   * @param plans plans that are looked at
   * @param measures one a thing
   */
  record Measures(LocalDate on, long plans, List<Row> measures) {}

  /**
   * Something that key accounts are given.
   *
   * @param measure what
   * @param planned plans in which it is planned
   * @param givenAsPlanned those in which it was given, too
   * @param givenShare given as planned / planned
   * @param givenUnplanned plans in which it was given without being planned
   * @param times how often it was given, on days of their own
   * @param overdue plans in which it was to be given before the date, and was not
   */
  record Row(
      @Coordinate KeyAccountMeasure measure,
      @Summed long planned,
      @Summed long givenAsPlanned,
      @Nullable Double givenShare,
      @Summed long givenUnplanned,
      @Summed long times,
      @Summed long overdue) {}
}
