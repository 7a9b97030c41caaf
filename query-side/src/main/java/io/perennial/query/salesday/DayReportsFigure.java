package io.perennial.query.salesday;

import io.perennial.events.personal.StaffName;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who hands in reports in time, and how good they are. */
final class DayReportsFigure
    implements Figure<SalesDayCard, DayReportsFigure.Sums, DayReportsFigure.DayReports> {

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String meaning() {
    return "Reports of the sales days of a span by representative: how many were handed in, late, or"
        + " not at all by the date, and the mean of the grades given by then";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"));
  }

  @Override
  public void add(Sums sums, SalesDayCard card) {
    LocalDate day = card.day();
    if (day != null && !day.isBefore(sums.from) && !day.isAfter(sums.on)) {
      sums.people
          .computeIfAbsent(StaffNames.key(card.representative()), key -> new Counts())
          .add(card.representative(), card.report(), sums.on);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.people.forEach(
        (key, counts) -> left.people.computeIfAbsent(key, any -> new Counts()).add(counts));
    return left;
  }

  @Override
  public DayReports finish(Sums sums) {
    return new DayReports(
        sums.from,
        sums.on,
        sums.people.values().stream()
            .map(Counts::row)
            .sorted(
                Comparator.comparing(
                    Row::representative, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  @Override
  public List<Row> rows(DayReports result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final Map<String, Counts> people = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
    }
  }

  private static final class Counts {
    private @Nullable String representative;
    private long days;
    private long handedIn;
    private long late;
    private long graded;
    private long grades;

    private void add(@Nullable String whose, @Nullable SalesDayReport report, LocalDate on) {
      representative = StaffNames.first(representative, whose);
      days++;
      if (report == null || report.handedInOn().isAfter(on)) {
        return;
      }
      handedIn++;
      late += report.late() ? 1 : 0;
      LocalDate commentedOn = report.commentedOn();
      Integer grade = report.grade();
      if (grade != null && commentedOn != null && !commentedOn.isAfter(on)) {
        graded++;
        grades += grade;
      }
    }

    private void add(Counts other) {
      representative = StaffNames.first(representative, other.representative);
      days += other.days;
      handedIn += other.handedIn;
      late += other.late;
      graded += other.graded;
      grades += other.grades;
    }

    private Row row() {
      return new Row(
          representative,
          days,
          handedIn,
          late,
          days - handedIn,
          Shares.of(late, handedIn),
          graded,
          grades,
          Shares.of(grades, graded));
    }
  }

  /**
   * The reports.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param rows by representative
   */
  record DayReports(LocalDate from, LocalDate on, List<Row> rows) {}

  /**
   * A representative's reports.
   *
   * @param representative whose they are; absent when nobody can be read
   * @param days sales days
   * @param handedIn reports handed in
   * @param late those of them that were handed in late
   * @param notHandedIn days of which there is no report by the date
   * @param lateShare late / handed in; absent without a report
   * @param graded reports that were graded
   * @param grades sum of the grades
   * @param meanGrade grades / graded, from 1 (worst) to 5 (best); absent while none was graded
   */
  record Row(
      @Coordinate @StaffName @Nullable String representative,
      @Summed long days,
      @Summed long handedIn,
      @Summed long late,
      @Summed long notHandedIn,
      @Nullable Double lateShare,
      @Summed long graded,
      @Summed long grades,
      @Nullable Double meanGrade) {}
}
