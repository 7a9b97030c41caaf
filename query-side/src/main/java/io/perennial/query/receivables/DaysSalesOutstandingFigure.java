package io.perennial.query.receivables;

import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** For how many days of sales on credit what all owe stands. */
final class DaysSalesOutstandingFigure
    extends TallyFigure<
        ReceivablesDocument,
        String,
        SalesOutstanding,
        DaysSalesOutstandingFigure.DaysSalesOutstanding> {

  static final FigureParameter DAYS =
      FigureParameter.integer(
          "days", "90", 1, 3660, "Days of the simple method, which end with the date");

  private final String currency;

  DaysSalesOutstandingFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "days-sales-outstanding";
  }

  @Override
  public String meaning() {
    return "For how many days of sales on credit what customers owe stands, by two methods. Simple:"
        + " receivables / sales on credit of some days x these days. Count-back: the sales on"
        + " credit of the last month are taken off the receivables, then those of the month before,"
        + " and so on, and the days of these months are counted, of the last one in proportion";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        DAYS,
        Grouping.parameter(Grouping.NONE, Grouping.TIER, Grouping.REGION, Grouping.CLASS));
  }

  @Override
  protected void add(
      Tally<String, SalesOutstanding> tally,
      FigureArguments arguments,
      ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    SalesOutstanding outstanding =
        SalesOutstanding.of(document, on, arguments.integer(DAYS.name()), currency);
    if (outstanding.isOfConcern()) {
      tally.add(
          document.customer().groupOn(Grouping.named(arguments.text("by")), on, null), outstanding);
    }
  }

  @Override
  protected SalesOutstanding plus(SalesOutstanding left, SalesOutstanding right) {
    return left.plus(right);
  }

  @Override
  protected DaysSalesOutstanding finish(
      FigureArguments arguments, SortedMap<String, SalesOutstanding> sums) {
    return new DaysSalesOutstanding(
        arguments.date("on"),
        arguments.integer(DAYS.name()),
        currency,
        sums.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private Row row(String group, SalesOutstanding outstanding) {
    return new Row(
        group,
        outstanding.receivables(),
        outstanding.lately(),
        outstanding.simple(),
        outstanding.countBack(),
        outstanding.missing(),
        currency);
  }

  @Override
  public List<Row> rows(DaysSalesOutstanding result) {
    return result.groups();
  }

  /**
   * Days sales outstanding.
   *
   * @param on date as of which
   * @param days days of the simple method
   * @param currency currency of all amounts
   * @param groups one a group of customers
   */
  record DaysSalesOutstanding(LocalDate on, int days, String currency, List<Row> groups) {}

  /**
   * A group of customers.
   *
   * @param group which group
   * @param receivables what they owe, each never below zero
   * @param creditSales what was sold to them on credit in the days of the simple method, less what
   *     they gave back
   * @param simpleDays by the simple method; absent when nothing was sold in these days
   * @param countBackDays by the count-back method; absent when less was ever sold than is owed
   * @param missing what would have to be recorded to know both; absent when nothing
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String group,
      @Summed BigDecimal receivables,
      @Summed BigDecimal creditSales,
      @Nullable Double simpleDays,
      @Nullable Double countBackDays,
      @Nullable String missing,
      String currency) {}
}
