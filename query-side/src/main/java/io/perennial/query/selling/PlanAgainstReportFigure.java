package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was to be visited on a day, and what was. */
final class PlanAgainstReportFigure
    implements Figure<
        SellingDocument, PlanAgainstReportFigure.Sums, PlanAgainstReportFigure.PlanAgainstReport> {

  @Override
  public String name() {
    return "plan-against-report";
  }

  @Override
  public String meaning() {
    return "Visits by representative and day: planned, made, made as planned, not made, made without"
        + " a plan; and whether the day's report was handed in, and late. A visit is made as planned"
        + " when the representative visited the customer on the day of the plan";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, WhoAndWhere.REPRESENTATIVE);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    String person = arguments.text(WhoAndWhere.REPRESENTATIVE.name());
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        new WhoAndWhere(
            person.equals(FigureParameter.ANYBODY) ? null : StaffNames.key(person), null));
  }

  @Override
  public void add(Sums sums, SellingDocument document) {
    PlannedDay day = document.day();
    if (day != null && sums.asksFor(day.representative(), day.on())) {
      PlannedDay.Plan plan = day.planOn(sums.on);
      if (plan != null) {
        sums.of(day.representative(), day.on()).add(day, plan, sums.on);
      }
    }
    for (Contact contact : document.contacts()) {
      if (contact.visit() && sums.asksFor(contact.representative(), contact.on())) {
        sums.of(contact.representative(), contact.on()).made.merge(document.id(), 1L, Long::sum);
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.days.forEach((key, day) -> left.days.computeIfAbsent(key, any -> new Day(day)).add(day));
    return left;
  }

  @Override
  public PlanAgainstReport finish(Sums sums) {
    FigureTooLargeException.check(
        sums.days.size(), "let from begin later, or ask for one representative");
    return new PlanAgainstReport(
        sums.from,
        sums.on,
        sums.days.values().stream()
            .map(Day::row)
            .sorted(
                Comparator.comparing(Row::day)
                    .thenComparing(
                        Row::representative, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  @Override
  public List<Row> rows(PlanAgainstReport result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final WhoAndWhere who;
    private final Map<Key, Day> days = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, WhoAndWhere who) {
      this.from = from;
      this.on = on;
      this.who = who;
    }

    private boolean asksFor(String representative, LocalDate day) {
      return SellingDocument.isIn(day, from, on) && who.isOf(representative);
    }

    private Day of(String representative, LocalDate on) {
      Day day =
          days.computeIfAbsent(
              new Key(on, StaffNames.key(representative)), key -> new Day(on, representative));
      day.representative = StaffNames.first(day.representative, representative);
      return day;
    }
  }

  private record Key(LocalDate on, String person) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::on).thenComparing(Key::person).compare(this, other);
    }
  }

  /** A representative's day: customers that were to be visited, and that were, how often. */
  private static final class Day {
    private final LocalDate on;
    private final Map<String, Long> planned = new TreeMap<>();
    private final Map<String, Long> made = new TreeMap<>();
    private @Nullable String representative;
    private boolean reported;
    private boolean late;

    private Day(LocalDate on, @Nullable String representative) {
      this.on = on;
      this.representative = representative;
    }

    /** Nothing yet, of the same. */
    private Day(Day other) {
      this(other.on, other.representative);
    }

    private void add(PlannedDay day, PlannedDay.Plan plan, LocalDate until) {
      plan.customers().forEach(customer -> planned.merge(customer, 1L, Long::sum));
      reported |= day.handedInBy(until);
      late |= day.handedInBy(until) && day.late();
    }

    private void add(Day other) {
      representative = StaffNames.first(representative, other.representative);
      other.planned.forEach((customer, count) -> planned.merge(customer, count, Long::sum));
      other.made.forEach((customer, count) -> made.merge(customer, count, Long::sum));
      reported |= other.reported;
      late |= other.late;
    }

    private Row row() {
      long toMake = planned.values().stream().mapToLong(Long::longValue).sum();
      long visits = made.values().stream().mapToLong(Long::longValue).sum();
      long asPlanned =
          planned.entrySet().stream()
              .mapToLong(entry -> Math.min(entry.getValue(), made.getOrDefault(entry.getKey(), 0L)))
              .sum();
      return new Row(
          representative,
          on,
          toMake,
          visits,
          asPlanned,
          toMake - asPlanned,
          visits - asPlanned,
          reported,
          late);
    }
  }

  /**
   * Plans against reports.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param rows by day and representative
   */
  record PlanAgainstReport(LocalDate from, LocalDate on, List<Row> rows) {}

  /**
   * A representative's day.
   *
   * @param representative who
   * @param day which day
   * @param planned visits in the plan that held last
   * @param made visits logged
   * @param madeAsPlanned visits that were planned and made
   * @param notMade visits that were planned and not made
   * @param madeWithoutPlan visits that were made and not planned
   * @param reportHandedIn whether the day's report was handed in by the date
   * @param reportLate whether it was handed in late
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Coordinate LocalDate day,
      @Summed long planned,
      @Summed long made,
      long madeAsPlanned,
      long notMade,
      long madeWithoutPlan,
      boolean reportHandedIn,
      boolean reportLate) {}
}
