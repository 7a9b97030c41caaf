package io.perennial.query.todo;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.query.measure.Fields;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of somebody, or of all. */
final class DueFigure implements Figure<ToDoDocument, DueFigure.Due, DueFigure.ToDoList> {

  private static final String PERSON = "person";
  private static final String KIND = "kind";
  private static final String WITHIN = "within";
  private static final String ALL = "ALL";

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Row::since)
          .thenComparing(Row::id)
          .thenComparing(Row::kind)
          .thenComparing(Row::subject, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public String name() {
    return "due";
  }

  @Override
  public String meaning() {
    return "What is to be done on a day, what is due first first: what has begun, and is due within"
        + " some days or has no day";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.staff(PERSON, "Only what is to be done by this one of our people"),
        FigureParameter.choice(
            KIND,
            ALL,
            Stream.concat(Stream.of(ALL), Stream.of(ToDoKind.values()).map(ToDoKind::name))
                .toList(),
            "Only things of this kind"),
        FigureParameter.integer(
            WITHIN, "30", 0, 3660, "Only what is due within so many days; 0 for that day"),
        FigureParameter.integer("top", "100", 1, 1000, "How much is listed at most"));
  }

  @Override
  public Due start(FigureArguments arguments) {
    String person = arguments.text(PERSON);
    String kind = arguments.text(KIND);
    return new Due(
        arguments.date("on"),
        arguments.integer(WITHIN),
        person.equals(FigureParameter.ANYBODY) ? null : Fields.digest(person),
        kind.equals(ALL) ? null : ToDoKind.valueOf(kind),
        new TopList<>(arguments.integer("top"), ORDER));
  }

  @Override
  public void add(Due due, ToDoDocument document) {
    for (ToDo toDo : document.toDos()) {
      if (due.asksFor(toDo)) {
        due.count++;
        due.overdue += toDo.isOverdueOn(due.on) ? 1 : 0;
        due.top.offer(Row.of(document, toDo, due.on));
      }
    }
  }

  @Override
  public Due merge(Due left, Due right) {
    left.count += right.count;
    left.overdue += right.overdue;
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public ToDoList finish(Due due) {
    return new ToDoList(due.on, due.count, due.overdue, due.top.rows());
  }

  @Override
  public List<Row> rows(ToDoList result) {
    return result.toDos();
  }

  static final class Due {
    private final LocalDate on;
    private final LocalDate until;
    private final @Nullable String person;
    private final @Nullable ToDoKind kind;
    private final TopList<Row> top;
    private long count;
    private long overdue;

    private Due(
        LocalDate on,
        int within,
        @Nullable String person,
        @Nullable ToDoKind kind,
        TopList<Row> top) {
      this.on = on;
      this.until = on.plusDays(within);
      this.person = person;
      this.kind = kind;
      this.top = top;
    }

    private boolean asksFor(ToDo toDo) {
      LocalDate dueOn = toDo.dueOn();
      return toDo.hasBegunBy(on)
          && (dueOn == null || !dueOn.isAfter(until))
          && (kind == null || kind == toDo.kind())
          && (person == null || Objects.equals(person, Fields.digest(toDo.person())));
    }
  }

  /**
   * What is to be done.
   *
   * @param on day on which it is
   * @param count how much that is
   * @param overdue how much of it was to be done before that day
   * @param toDos what is due first
   */
  record ToDoList(LocalDate on, long count, long overdue, List<Row> toDos) {}

  /**
   * Something to be done.
   *
   * @param id what it is about: a customer, a complaint, an account plan, a sales day, a market
   *     report or a sales meeting
   * @param customerId the customer; absent where it is about none
   * @param kind what kind of thing
   * @param subject what of that it is about, such as a contract; absent when it is about all
   * @param person who does it; absent when nobody is named
   * @param role who does it when nobody is named
   * @param since from which day on
   * @param dueOn until which day; absent where no day is set
   * @param dueAt until when on that day, where that matters
   * @param overdue whether it was to be done before the day
   * @param words what is to be done
   * @param details what was written about it
   * @param agreed what was written about it in a meeting
   */
  record Row(
      @Coordinate String id,
      @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
      @Coordinate ToDoKind kind,
      @Coordinate @Nullable String subject,
      @StaffName @Nullable String person,
      Role role,
      LocalDate since,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      boolean overdue,
      String words,
      @PersonalData @Nullable String details,
      ToDo.@Nullable Agreed agreed) {

    private static Row of(ToDoDocument document, ToDo toDo, LocalDate on) {
      return new Row(
          document.id(),
          document.customerId(),
          toDo.kind(),
          toDo.subject(),
          toDo.person(),
          toDo.role(),
          toDo.since(),
          toDo.dueOn(),
          toDo.dueAt(),
          toDo.isOverdueOn(on),
          toDo.words(),
          toDo.details(),
          toDo.agreed());
    }
  }
}
