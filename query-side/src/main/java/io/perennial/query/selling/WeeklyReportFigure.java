package io.perennial.query.selling;

import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week of selling, line by line. */
final class WeeklyReportFigure
    implements Figure<SellingDocument, WeeklySums, WeeklyReportFigure.WeeklyReport> {

  private final String currency;

  WeeklyReportFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "weekly-report";
  }

  @Override
  public String meaning() {
    return "The week of an area, and of a representative where one is named: target attainment, new"
        + " customers, collections, effective-visit rate, closing rate, sales per person, competitor"
        + " moves, customers needing attention, reports handed in late; each line says what it is."
        + " Sales, payments and deals are those of the representative responsible on their day";
  }

  @Override
  public List<FigureParameter> parameters() {
    return Week.PARAMETERS;
  }

  @Override
  public WeeklySums start(FigureArguments arguments) {
    return new WeeklySums(Week.of(arguments), currency);
  }

  @Override
  public void add(WeeklySums sums, SellingDocument document) {
    sums.add(document);
  }

  @Override
  public WeeklySums merge(WeeklySums left, WeeklySums right) {
    left.add(right);
    return left;
  }

  @Override
  public WeeklyReport finish(WeeklySums sums) {
    Week week = sums.week();
    return new WeeklyReport(
        week.week(), week.from(), week.until(), week.asked().area(), currency, sums.lines());
  }

  @Override
  public List<Row> rows(WeeklyReport result) {
    return result.lines();
  }

  /**
   * A week.
   *
   * @param week the week
   * @param from its first day
   * @param on date as of which: its last day, or an earlier one
   * @param area the area; absent for all
   * @param currency currency of all amounts
   * @param lines line by line
   */
  record WeeklyReport(
      String week,
      LocalDate from,
      LocalDate on,
      @Nullable String area,
      String currency,
      List<Row> lines) {}

  /**
   * A line: a count or an amount, and what it is compared with.
   *
   * @param line which
   * @param meaning what it is
   * @param count how many; absent of an amount, or when not known
   * @param ofCount how many it is compared with; absent where it is compared with nothing
   * @param amount how much; absent of a count
   * @param ofAmount the amount that it is compared with; absent where it is compared with none
   * @param rate count / of count, or amount / of amount; absent when not known
   * @param each amount / of count; absent when not known
   * @param missing what would make known what is absent; absent when nothing is
   * @param currency currency of the amounts; absent of a count
   */
  record Row(
      @Coordinate WeeklyLine line,
      String meaning,
      @Summed @Nullable Long count,
      @Nullable Long ofCount,
      @Summed @Nullable BigDecimal amount,
      @Nullable BigDecimal ofAmount,
      @Nullable Double rate,
      @Nullable BigDecimal each,
      @Nullable String missing,
      @Nullable String currency) {}
}
