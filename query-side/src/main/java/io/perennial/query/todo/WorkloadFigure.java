package io.perennial.query.todo;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much is to be done, by whom. */
final class WorkloadFigure
    implements Figure<ToDoDocument, WorkloadFigure.Work, WorkloadFigure.Workload> {

  @Override
  public String name() {
    return "workload";
  }

  @Override
  public String meaning() {
    return "How much each of our people has to do on a day, by kind, and how much of it was to be"
        + " done before";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  public Work start(FigureArguments arguments) {
    return new Work(arguments.date("on"));
  }

  @Override
  public void add(Work work, ToDoDocument document) {
    for (ToDo toDo : document.toDos()) {
      if (toDo.hasBegunBy(work.on)) {
        work.rows.merge(key(toDo), row(toDo, work.on), Row::plus);
      }
    }
  }

  /** One of our people is one, however the name is written; who cannot be read is nobody known. */
  private static String key(ToDo toDo) {
    String person = toDo.person();
    String who = person == null ? " " + toDo.role() : StaffNames.key(person);
    return who + ' ' + toDo.kind();
  }

  private static Row row(ToDo toDo, LocalDate on) {
    return new Row(
        toDo.person(),
        toDo.person() == null ? toDo.role() : null,
        toDo.kind(),
        1,
        toDo.isOverdueOn(on) ? 1 : 0);
  }

  @Override
  public Work merge(Work left, Work right) {
    right.rows.forEach((key, row) -> left.rows.merge(key, row, Row::plus));
    return left;
  }

  @Override
  public Workload finish(Work work) {
    return new Workload(work.on, List.copyOf(work.rows.values()));
  }

  @Override
  public List<Row> rows(Workload result) {
    return result.rows();
  }

  static final class Work {
    private final LocalDate on;
    private final Map<String, Row> rows = new TreeMap<>();

    private Work(LocalDate on) {
      this.on = on;
    }
  }

  /**
   * How much is to be done.
   *
   * @param on day on which it is
   * @param rows by person and kind
   */
  record Workload(LocalDate on, List<Row> rows) {}

  /**
   * How much of a kind somebody has to do.
   *
   * @param person who; absent when nobody is named
   * @param role who does it when nobody is named; absent when somebody is
   * @param kind what kind of things
   * @param open how many have begun
   * @param overdue how many of them were to be done before the day
   */
  record Row(
      @Coordinate @StaffName @Nullable String person,
      @Coordinate @Nullable Role role,
      @Coordinate ToDoKind kind,
      @Summed long open,
      @Summed long overdue) {

    private Row plus(Row other) {
      return new Row(
          StaffNames.first(person, other.person),
          role,
          kind,
          open + other.open,
          overdue + other.overdue);
    }
  }
}
