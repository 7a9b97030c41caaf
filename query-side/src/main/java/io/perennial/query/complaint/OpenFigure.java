package io.perennial.query.complaint;

import io.perennial.events.complaint.OwedStep;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.DeadlineState;
import io.perennial.query.activity.Deadlines;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which steps of open complaints are to be taken, and until when. */
final class OpenFigure implements Figure<ComplaintCard, OpenFigure.Counts, OpenFigure.Open> {

  private final Deadlines deadlines;

  OpenFigure(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public String name() {
    return "open";
  }

  @Override
  public String meaning() {
    return "Open complaints by the step that is to be taken next, the department and when it is due:"
        + " overdue (before the date), today, this week (until Sunday), later, waiting for the"
        + " customer, or without a day; what is to be done before a proposal is due with the"
        + " proposal, and an acknowledgement that we owe is counted beside the next step";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(arguments.date("on"));
  }

  @Override
  public void add(Counts counts, ComplaintCard card) {
    ComplaintCourse.on(counts.on, card).forEach(course -> add(counts, course));
  }

  private void add(Counts counts, ComplaintCourse course) {
    NextStep next = NextStep.of(course.state());
    if (next == null) {
      return;
    }
    counts.open++;
    List<Deadline> owed = course.deadlines(deadlines);
    String department = ComplaintGrouping.DEPARTMENT.groupOf(course);
    Deadline proposal = next.isOwed() ? open(owed, OwedStep.PROPOSAL) : null;
    counts.count(new Cell(next, department, Due.of(proposal, counts.on)));
    Deadline acknowledgement = open(owed, OwedStep.ACKNOWLEDGEMENT);
    if (acknowledgement != null) {
      counts.count(new Cell(NextStep.ACKNOWLEDGE, department, Due.of(acknowledgement, counts.on)));
    }
  }

  private static @Nullable Deadline open(List<Deadline> deadlines, OwedStep step) {
    return deadlines.stream()
        .filter(each -> each.step() == step && each.state().isOpen())
        .reduce(null, (earlier, later) -> later);
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    left.open += right.open;
    right.cells.forEach((cell, count) -> left.cells.merge(cell, count, Long::sum));
    return left;
  }

  @Override
  public Open finish(Counts counts) {
    return new Open(
        counts.on,
        counts.open,
        counts.cells.entrySet().stream()
            .map(each ->
                new Row(
                    each.getKey().step,
                    each.getKey().department,
                    each.getKey().due,
                    each.getValue()))
            .toList());
  }

  @Override
  public List<Row> rows(Open result) {
    return result.steps();
  }

  /** What is to be done next. */
  enum NextStep {
    ACKNOWLEDGE,
    JUDGE,
    ASSIGN,
    ANALYSE_CAUSE,
    PROPOSE,
    /** The customer's answer to a proposal. */
    ANSWER,
    CARRY_OUT,
    EVALUATE,
    CLOSE_AS_UNFOUNDED;

    private static @Nullable NextStep of(ComplaintState state) {
      return switch (state) {
        case RECORDED -> JUDGE;
        case VALID -> ASSIGN;
        case NOT_VALID -> CLOSE_AS_UNFOUNDED;
        case ASSIGNED -> ANALYSE_CAUSE;
        case ANALYSED, DECLINED -> PROPOSE;
        case PROPOSED -> ANSWER;
        case ACCEPTED -> CARRY_OUT;
        case CARRIED_OUT -> EVALUATE;
        case CLOSED, CLOSED_AS_UNFOUNDED -> null;
      };
    }

    /** Whether it is on the way to a proposal, which is due at a time. */
    private boolean isOwed() {
      return this == JUDGE || this == ASSIGN || this == ANALYSE_CAUSE || this == PROPOSE;
    }
  }

  /** When something is due, seen from a day. */
  enum Due {
    OVERDUE,
    TODAY,
    THIS_WEEK,
    LATER,
    WAITING,
    WITHOUT_A_DAY;

    private static Due of(@Nullable Deadline deadline, LocalDate on) {
      if (deadline == null) {
        return WITHOUT_A_DAY;
      }
      LocalDate dueOn = deadline.dueOn();
      if (dueOn == null) {
        return WAITING;
      }
      if (deadline.stateOn(on) == DeadlineState.OVERDUE) {
        return OVERDUE;
      }
      if (dueOn.equals(on)) {
        return TODAY;
      }
      return dueOn.isAfter(on.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))
          ? LATER
          : THIS_WEEK;
    }
  }

  private record Cell(NextStep step, String department, Due due) {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::step).thenComparing(Cell::department).thenComparing(Cell::due);
  }

  static final class Counts {
    private final LocalDate on;
    private final Map<Cell, Long> cells = new TreeMap<>(Cell.ORDER);
    private long open;

    private Counts(LocalDate on) {
      this.on = on;
    }

    private void count(Cell cell) {
      cells.merge(cell, 1L, Long::sum);
    }
  }

  /**
   * What is to be done.
   *
   * @param on date as of which
   * @param complaints open complaints; one whose acknowledgement is owed is counted in two steps
   * @param steps by step, department and day
   */
  record Open(LocalDate on, long complaints, List<Row> steps) {}

  /**
   * How many complaints wait for a step.
   *
   * @param step what is to be done
   * @param department who deals with them; {@code unknown} before they are assigned
   * @param due when it is due
   * @param complaints how many
   */
  record Row(
      @Coordinate NextStep step,
      @Coordinate String department,
      @Coordinate Due due,
      @Summed long complaints) {}
}
