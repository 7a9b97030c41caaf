package io.perennial.query.dealings;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.Span;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each customer bought, and its part of all sales. */
final class SalesByCustomerFigure
    extends ListFigure<
        DealingsDocument, SalesByCustomerFigure.Row, SalesByCustomerFigure.SalesByCustomer> {

  private static final FigureParameter TOP =
      FigureParameter.integer(
          Parameters.TOP.name(),
          "100",
          1,
          (int) FigureTooLargeException.MOST_ROWS,
          "How many customers are listed at most");

  private final String currency;

  SalesByCustomerFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "sales-by-customer";
  }

  @Override
  public String meaning() {
    return "What each customer bought in a span less what it gave back in it, its part of all sales,"
        + " and its gross margin rate as far as cost is known, high to low; class and tier as they"
        + " are on the date";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::sales).reversed().thenComparing(Row::customerId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.sales();
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, DealingsDocument document) {
    Span span = Span.of(arguments);
    List<Trade> trades = document.columns().within(span);
    if (trades.isEmpty()) {
      return Stream.empty();
    }
    TradeSums sums = TradeSums.of(trades, currency);
    return Stream.of(
        new Row(
            0,
            document.customerId(),
            document.customer().legalName(),
            document.customer().groupOn(Grouping.CLASS, span.on(), null),
            document.customer().groupOn(Grouping.TIER, span.on(), null),
            sums.purchases(),
            sums.sales(),
            null,
            null,
            sums.costed(),
            sums.costKnownShare(),
            sums.margin(),
            sums.grossMarginRate(),
            currency));
  }

  @Override
  protected SalesByCustomer finish(FigureArguments arguments, All all, List<Row> rows) {
    Span span = Span.of(arguments);
    List<Row> ranked = new ArrayList<>();
    BigDecimal cumulative = BigDecimal.ZERO;
    for (Row row : rows) {
      cumulative = cumulative.add(row.sales());
      ranked.add(
          row.ranked(
              ranked.size() + 1,
              Shares.of(row.sales(), all.total()),
              Shares.of(cumulative, all.total())));
    }
    return new SalesByCustomer(
        span.from(),
        span.on(),
        currency,
        all.count(),
        Amounts.zero(currency).add(all.total()),
        ranked);
  }

  @Override
  public List<Row> rows(SalesByCustomer result) {
    return result.largest();
  }

  /**
   * The sales.
   *
   * @param from first day of the span
   * @param on its last day
   * @param currency currency of all amounts
   * @param customers customers that bought or gave back in the span
   * @param sales their net amounts less what was given back
   * @param largest those that bought most
   */
  record SalesByCustomer(
      LocalDate from,
      LocalDate on,
      String currency,
      long customers,
      BigDecimal sales,
      List<Row> largest) {}

  /**
   * A customer.
   *
   * @param rank 1 for the one that bought most
   * @param customerId the customer
   * @param legalName its name
   * @param customerClass what it is in the trade
   * @param tier its tier
   * @param purchases number of purchases
   * @param sales net amounts less what it gave back
   * @param share part of all sales; absent when there are none
   * @param cumulativeShare part of all sales up to this customer; absent when there are none
   * @param costed the sales whose cost is known; absent when it is known of none
   * @param costKnownShare their share of the sales; absent when there are none
   * @param margin these less cost; absent when no cost is known
   * @param grossMarginRate margin / the sales whose cost is known; absent when it is known of none
   * @param currency currency of all amounts
   */
  record Row(
      long rank,
      @Coordinate String customerId,
      @Nullable String legalName,
      String customerClass,
      String tier,
      @Summed long purchases,
      @Summed BigDecimal sales,
      @Nullable Double share,
      @Nullable Double cumulativeShare,
      @Summed @Nullable BigDecimal costed,
      @Nullable Double costKnownShare,
      @Summed @Nullable BigDecimal margin,
      @Nullable Double grossMarginRate,
      String currency) {

    private Row ranked(long at, @Nullable Double part, @Nullable Double upToHere) {
      return new Row(
          at,
          customerId,
          legalName,
          customerClass,
          tier,
          purchases,
          sales,
          part,
          upToHere,
          costed,
          costKnownShare,
          margin,
          grossMarginRate,
          currency);
    }
  }
}
