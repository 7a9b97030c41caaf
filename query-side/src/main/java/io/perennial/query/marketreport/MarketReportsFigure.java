package io.perennial.query.marketreport;

import io.perennial.query.measure.DaysTaken;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is reported of the market, and how fast it is answered. */
final class MarketReportsFigure
    implements Figure<
        MarketReportCard, MarketReportsFigure.Sums, MarketReportsFigure.MarketReports> {

  private static final String BY = "by";
  private static final String SEVERITY = "severity";
  private static final String SUBJECT = "subject";
  private static final String COMPETITOR = "competitor";

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String meaning() {
    return "Market reports filed in a span by severity, subject or competitor: how many were answered"
        + " by the date and how many are open, and the median of the days until the answer";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice(
            BY,
            SEVERITY,
            List.of(SEVERITY, SUBJECT, COMPETITOR),
            "What reports are grouped by; severity is 1 (gravest) to 4"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("from"), arguments.date("on"), arguments.text(BY));
  }

  @Override
  public void add(Sums sums, MarketReportCard card) {
    LocalDate filedOn = card.filedOn();
    if (filedOn == null || filedOn.isBefore(sums.from) || filedOn.isAfter(sums.on)) {
      return;
    }
    Counts counts = sums.groups.computeIfAbsent(group(sums.by, card), any -> new Counts());
    LocalDate answeredOn = card.answer() == null ? null : card.answer().answeredOn();
    if (answeredOn != null && !answeredOn.isAfter(sums.on)) {
      counts.answers.add(ChronoUnit.DAYS.between(filedOn, answeredOn));
    } else {
      counts.open++;
      counts.openSince = earlier(counts.openSince, filedOn);
    }
  }

  private static String group(String by, MarketReportCard card) {
    Object group =
        switch (by) {
          case SEVERITY -> card.severity();
          case SUBJECT -> card.subject();
          default -> card.competitor();
        };
    return group == null ? Grouping.UNKNOWN : group.toString();
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach((group, counts) -> {
      Counts sum = left.groups.computeIfAbsent(group, any -> new Counts());
      sum.open += counts.open;
      sum.openSince = earlier(sum.openSince, counts.openSince);
      sum.answers.addAll(counts.answers);
    });
    return left;
  }

  @Override
  public MarketReports finish(Sums sums) {
    return new MarketReports(
        sums.from,
        sums.on,
        sums.by,
        sums.groups.entrySet().stream()
            .map(entry -> entry.getValue().row(entry.getKey()))
            .toList());
  }

  @Override
  public List<Row> rows(MarketReports result) {
    return result.rows();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final String by;
    private final Map<String, Counts> groups = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, String by) {
      this.from = from;
      this.on = on;
      this.by = by;
    }
  }

  private static final class Counts {
    private final DaysTaken answers = new DaysTaken();
    private long open;
    private @Nullable LocalDate openSince;

    private Row row(String group) {
      return new Row(
          group, open + answers.count(), answers.count(), open, openSince, answers.median());
    }
  }

  /**
   * The reports.
   *
   * @param from first day of a report that is looked at
   * @param on date as of which
   * @param by what they are grouped by
   * @param rows by group
   */
  record MarketReports(LocalDate from, LocalDate on, String by, List<Row> rows) {}

  /**
   * A group of reports.
   *
   * @param group the severity, subject or competitor; {@code unknown} where none is named
   * @param filed reports filed
   * @param answered those answered
   * @param open those not answered
   * @param openSince when the oldest of the open ones was filed; absent when none is open
   * @param medianDays median of the days until the answer; absent while none was answered
   */
  record Row(
      @Coordinate String group,
      @Summed long filed,
      @Summed long answered,
      @Summed long open,
      @Nullable LocalDate openSince,
      @Nullable Double medianDays) {}
}
