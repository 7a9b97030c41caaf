package io.perennial.query.todo;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Which calls and visits are due by the rhythm of the customers' contact priority, by whom. */
final class ContactsFigure
    extends TallyFigure<ToDoDocument, String, ContactsFigure.Row, ContactsFigure.ContactsDue> {

  private static final String WITHIN = "within";

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public String meaning() {
    return "Customers in the rhythm of their contact priority by representative, how many of them are"
        + " to be called and visited within some days, and how many were to be before the date, as far"
        + " as is known now";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.integer(
            WITHIN, "30", 0, 3660, "Due within so many days of the date, and not before it"));
  }

  @Override
  protected void add(Tally<String, Row> tally, FigureArguments arguments, ToDoDocument document) {
    LocalDate on = arguments.date("on");
    LocalDate until = on.plusDays(arguments.integer(WITHIN));
    boolean counted = false;
    for (ToDo toDo : document.toDos()) {
      LocalDate dueOn = toDo.dueOn();
      boolean call = toDo.kind() == ToDoKind.CALL;
      if ((call || toDo.kind() == ToDoKind.VISIT) && toDo.hasBegunBy(on) && dueOn != null) {
        long due = dueOn.isBefore(on) || dueOn.isAfter(until) ? 0 : 1;
        long overdue = toDo.isOverdueOn(on) ? 1 : 0;
        tally.add(
            StaffNames.key(toDo.person()),
            new Row(
                toDo.person(),
                counted ? 0 : 1,
                call ? due : 0,
                call ? overdue : 0,
                call ? 0 : due,
                call ? 0 : overdue,
                overdue == 0 ? null : ChronoUnit.DAYS.between(dueOn, on)));
        counted = true;
      }
    }
  }

  @Override
  protected Row plus(Row left, Row right) {
    return new Row(
        StaffNames.first(left.representative, right.representative),
        left.customers + right.customers,
        left.callsDue + right.callsDue,
        left.callsOverdue + right.callsOverdue,
        left.visitsDue + right.visitsDue,
        left.visitsOverdue + right.visitsOverdue,
        longer(left.longestOverdueDays, right.longestOverdueDays));
  }

  private static @Nullable Long longer(@Nullable Long one, @Nullable Long other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }

  @Override
  protected ContactsDue finish(FigureArguments arguments, SortedMap<String, Row> sums) {
    return new ContactsDue(arguments.date("on"), List.copyOf(sums.values()));
  }

  @Override
  public List<Row> rows(ContactsDue result) {
    return result.representatives();
  }

  /**
   * The contacts that are due.
   *
   * @param on date as of which
   * @param representatives one for each of them
   */
  record ContactsDue(LocalDate on, List<Row> representatives) {}

  /**
   * A representative.
   *
   * @param representative who; absent of customers that nobody looks after
   * @param customers customers to be contacted in their rhythm
   * @param callsDue calls due within the days
   * @param callsOverdue calls that were due before the date
   * @param visitsDue visits due within the days
   * @param visitsOverdue visits that were due before the date
   * @param longestOverdueDays for how long the one that was due first is overdue; absent when none
   *     is
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Summed long customers,
      @Summed long callsDue,
      @Summed long callsOverdue,
      @Summed long visitsDue,
      @Summed long visitsOverdue,
      @Nullable Long longestOverdueDays) {}
}
