package io.perennial.query.receivables;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For how many days of its purchases on credit what each customer owes stands. */
final class DaysSalesOutstandingByCustomerFigure
    extends ListFigure<
        ReceivablesDocument,
        DaysSalesOutstandingByCustomerFigure.Row,
        DaysSalesOutstandingByCustomerFigure.DaysSalesOutstanding> {

  private final String currency;

  DaysSalesOutstandingByCustomerFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "days-sales-outstanding-by-customer";
  }

  @Override
  public String meaning() {
    return "For how many days of its purchases on credit what each customer owes stands, those who"
        + " owe most first; by the two methods of days-sales-outstanding";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, DaysSalesOutstandingFigure.DAYS, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::receivables).reversed().thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.receivables();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    SalesOutstanding outstanding =
        SalesOutstanding.of(
            document,
            arguments.date("on"),
            arguments.integer(DaysSalesOutstandingFigure.DAYS.name()),
            currency);
    return outstanding.receivables().signum() == 0
        ? Stream.empty()
        : Stream.of(
            new Row(
                document.id(),
                document.customer().legalName(),
                outstanding.receivables(),
                outstanding.lately(),
                outstanding.simple(),
                outstanding.countBack(),
                outstanding.missing(),
                currency));
  }

  @Override
  protected DaysSalesOutstanding finish(FigureArguments arguments, All all, List<Row> rows) {
    return new DaysSalesOutstanding(
        arguments.date("on"),
        arguments.integer(DaysSalesOutstandingFigure.DAYS.name()),
        currency,
        all.count(),
        Amounts.zero(currency).add(all.total()),
        rows);
  }

  @Override
  public List<Row> rows(DaysSalesOutstanding result) {
    return result.customersOwingMost();
  }

  /**
   * Days sales outstanding.
   *
   * @param on date as of which
   * @param days days of the simple method
   * @param currency currency of all amounts
   * @param customers customers that owe anything
   * @param receivables what all of them owe
   * @param customersOwingMost those that owe most
   */
  record DaysSalesOutstanding(
      LocalDate on,
      int days,
      String currency,
      long customers,
      BigDecimal receivables,
      List<Row> customersOwingMost) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param receivables what it owes
   * @param creditSales what was sold to it on credit in the days of the simple method, less what it
   *     gave back
   * @param simpleDays by the simple method; absent when nothing was sold in these days
   * @param countBackDays by the count-back method; absent when less was ever sold than is owed
   * @param missing what would have to be recorded to know both; absent when nothing
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Summed BigDecimal receivables,
      @Summed BigDecimal creditSales,
      @Nullable Double simpleDays,
      @Nullable Double countBackDays,
      @Nullable String missing,
      String currency) {}
}
