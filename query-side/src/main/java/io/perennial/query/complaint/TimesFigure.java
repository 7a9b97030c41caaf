package io.perennial.query.complaint;

import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.platform.complaint.Owed;
import io.perennial.query.activity.ComplaintStep;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Percentiles;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long each step of a complaint takes us. */
final class TimesFigure implements Figure<ComplaintCard, TimesFigure.Times, TimesFigure.StepTimes> {

  private static final String SINCE = "since";
  private static final String STEP_BEFORE = "step-before";
  private static final double SECONDS = Duration.ofHours(1).toSeconds();
  private static final double MEDIAN = 0.5;
  private static final double NINETIETH = 0.9;

  private final BusinessCalendar calendar;

  TimesFigure(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "times";
  }

  @Override
  public String meaning() {
    return "Working hours until each step of the complaints recorded in a span of days was taken for"
        + " the first time, since the complaint or since the step before: median and 90th"
        + " percentile, interpolated between the closest ranks (type 7, PERCENTILE.INC); by the"
        + " business calendar and the clock of the recording, without the times in which we waited"
        + " for the customer";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        ComplaintGrouping.parameter(
            ComplaintGrouping.NONE,
            ComplaintGrouping.SEVERITY,
            ComplaintGrouping.CATEGORY,
            ComplaintGrouping.DEPARTMENT),
        FigureParameter.choice(
            SINCE, "recording", List.of("recording", STEP_BEFORE), "Since when time is counted"));
  }

  @Override
  public Times start(FigureArguments arguments) {
    return new Times(
        arguments.date("from"),
        arguments.date("on"),
        ComplaintGrouping.named(arguments.text("by")),
        arguments.text(SINCE).equals(STEP_BEFORE));
  }

  @Override
  public void add(Times times, ComplaintCard card) {
    ComplaintCourse.between(times.from, times.on, card)
        .forEach(course -> {
          Group group = times.groups.computeIfAbsent(times.by.groupOf(course), name -> new Group());
          group.complaints++;
          for (ComplaintMilestone milestone : ComplaintMilestone.values()) {
            ComplaintStep step = course.first(milestone.kinds());
            if (step != null) {
              group.of(milestone).add(seconds(course, step, times.sinceStepBefore));
            }
          }
        });
  }

  private long seconds(ComplaintCourse course, ComplaintStep step, boolean sinceStepBefore) {
    Owed owed = course.owed();
    Duration worked = owed.worked(calendar, step.at());
    return sinceStepBefore
        ? worked.minus(owed.worked(calendar, course.before(step).at())).toSeconds()
        : worked.toSeconds();
  }

  @Override
  public Times merge(Times left, Times right) {
    right.groups.forEach((name, group) -> {
      Group into = left.groups.computeIfAbsent(name, each -> new Group());
      into.complaints += group.complaints;
      group.seconds.forEach((milestone, seconds) -> into.of(milestone).addAll(seconds));
    });
    return left;
  }

  @Override
  public long held(Times times) {
    return times.groups.values().stream()
        .flatMap(group -> group.seconds.values().stream())
        .mapToLong(List::size)
        .sum();
  }

  @Override
  public StepTimes finish(Times times) {
    return new StepTimes(
        times.from,
        times.on,
        hours((double) calendar.days(1).toSeconds()),
        times.groups.entrySet().stream()
            .flatMap(each ->
                Stream.of(ComplaintMilestone.values())
                    .map(milestone -> row(each.getKey(), each.getValue(), milestone)))
            .toList());
  }

  private static Row row(String name, Group group, ComplaintMilestone milestone) {
    List<Long> seconds = group.seconds.getOrDefault(milestone, List.of());
    return new Row(
        name,
        milestone,
        group.complaints,
        seconds.size(),
        hours(Percentiles.of(seconds, MEDIAN)),
        hours(Percentiles.of(seconds, NINETIETH)));
  }

  private static @Nullable Double hours(@Nullable Double seconds) {
    return seconds == null ? null : Shares.rounded(seconds / SECONDS);
  }

  @Override
  public List<Row> rows(StepTimes result) {
    return result.steps();
  }

  static final class Times {
    private final LocalDate from;
    private final LocalDate on;
    private final ComplaintGrouping by;
    private final boolean sinceStepBefore;
    private final Map<String, Group> groups = new TreeMap<>();

    private Times(LocalDate from, LocalDate on, ComplaintGrouping by, boolean sinceStepBefore) {
      this.from = from;
      this.on = on;
      this.by = by;
      this.sinceStepBefore = sinceStepBefore;
    }
  }

  private static final class Group {
    private long complaints;
    private final Map<ComplaintMilestone, List<Long>> seconds =
        new EnumMap<>(ComplaintMilestone.class);

    private List<Long> of(ComplaintMilestone milestone) {
      return seconds.computeIfAbsent(milestone, each -> new ArrayList<>());
    }
  }

  /**
   * How long steps take.
   *
   * @param from first day of complaints that are looked at
   * @param on date as of which
   * @param hoursPerDay hours of a business day
   * @param steps one a group and step
   */
  record StepTimes(LocalDate from, LocalDate on, @Nullable Double hoursPerDay, List<Row> steps) {}

  /**
   * A step.
   *
   * @param group what the complaints have in common
   * @param step the step
   * @param complaints complaints of the group
   * @param taken in how many of them the step was taken
   * @param medianHours half of them took no longer, in working hours; absent when it was not taken
   * @param ninetiethPercentileHours nine of ten took no longer
   */
  record Row(
      @Coordinate String group,
      @Coordinate ComplaintMilestone step,
      @Summed long complaints,
      @Summed long taken,
      @Nullable Double medianHours,
      @Nullable Double ninetiethPercentileHours) {}
}
