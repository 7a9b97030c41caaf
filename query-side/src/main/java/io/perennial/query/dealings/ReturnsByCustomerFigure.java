package io.perennial.query.dealings;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
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

/** What each customer gave back. */
final class ReturnsByCustomerFigure
    extends ListFigure<
        DealingsDocument, ReturnsByCustomerFigure.Row, ReturnsByCustomerFigure.ReturnsByCustomer> {

  private final String currency;

  ReturnsByCustomerFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "returns-by-customer";
  }

  @Override
  public String meaning() {
    return "What each customer gave back in a span, against what it bought in it, in amount"
        + " (returned / bought) and in number (returns / purchases), most returned first; of"
        + " customers that gave something back";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::returned).reversed().thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.returned();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, DealingsDocument document) {
    TradeSums sums = TradeSums.of(document.columns().within(Span.of(arguments)), currency);
    return sums.returns() == 0
        ? Stream.empty()
        : Stream.of(
            new Row(
                document.customerId(),
                document.customer().legalName(),
                sums.purchases(),
                sums.returns(),
                sums.returnsPerPurchase(),
                sums.gross(),
                sums.returned(),
                sums.returnRate(),
                currency));
  }

  @Override
  protected ReturnsByCustomer finish(FigureArguments arguments, All all, List<Row> rows) {
    Span span = Span.of(arguments);
    return new ReturnsByCustomer(
        span.from(),
        span.on(),
        currency,
        all.count(),
        Amounts.zero(currency).add(all.total()),
        rows);
  }

  @Override
  public List<Row> rows(ReturnsByCustomer result) {
    return result.mostReturned();
  }

  /**
   * The returns.
   *
   * @param from first day of the span
   * @param on its last day
   * @param currency currency of all amounts
   * @param customers customers that gave something back
   * @param returned net amounts of all they gave back
   * @param mostReturned those that gave back most
   */
  record ReturnsByCustomer(
      LocalDate from,
      LocalDate on,
      String currency,
      long customers,
      BigDecimal returned,
      List<Row> mostReturned) {}

  /**
   * A customer.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param purchases number of purchases
   * @param returns number of returns
   * @param returnsPerPurchase returns / purchases; absent when nothing was bought
   * @param bought net amounts of purchases
   * @param returned net amounts of returns
   * @param returnRate returned / bought; absent when nothing was bought
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Summed long purchases,
      @Summed long returns,
      @Nullable Double returnsPerPurchase,
      @Summed BigDecimal bought,
      @Summed BigDecimal returned,
      @Nullable Double returnRate,
      String currency) {}
}
