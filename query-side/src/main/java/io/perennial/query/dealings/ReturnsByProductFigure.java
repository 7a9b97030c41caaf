package io.perennial.query.dealings;

import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Span;
import io.perennial.query.measure.Tally;
import io.perennial.query.measure.TallyFigure;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What was given back of each product. */
final class ReturnsByProductFigure
    extends TallyFigure<
        DealingsDocument, String, TradeSums, ReturnsByProductFigure.ReturnsByProduct> {

  private static final FigureParameter BY =
      FigureParameter.choice(
          "by", "product", List.of("product", "line"), "Products, or product lines");

  private final String currency;

  ReturnsByProductFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "returns-by-product";
  }

  @Override
  public String meaning() {
    return "What was given back in a span by product or product line, against what was bought in"
        + " it, in amount (returned / bought) and in number (returns / purchases), most returned"
        + " first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, BY);
  }

  @Override
  protected void add(
      Tally<String, TradeSums> tally, FigureArguments arguments, DealingsDocument document) {
    boolean byLine = arguments.text(BY.name()).equals("line");
    for (Trade each : document.columns().within(Span.of(arguments))) {
      String group = byLine ? each.productLine() : each.productId();
      tally.add(group == null ? Grouping.UNKNOWN : group, TradeSums.of(each, currency));
    }
  }

  @Override
  protected TradeSums plus(TradeSums left, TradeSums right) {
    return left.plus(right);
  }

  @Override
  protected ReturnsByProduct finish(FigureArguments arguments, SortedMap<String, TradeSums> sums) {
    FigureTooLargeException.check(sums.size(), "ask for lines");
    Span span = Span.of(arguments);
    TradeSums all = sums.values().stream().reduce(TradeSums.none(currency), TradeSums::plus);
    return new ReturnsByProduct(
        span.from(),
        span.on(),
        currency,
        all.gross(),
        all.returned(),
        all.returnRate(),
        all.returnsPerPurchase(),
        sums.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue()))
            .sorted(Comparator.comparing(Row::returned).reversed().thenComparing(Row::product))
            .toList());
  }

  private Row row(String product, TradeSums sums) {
    return new Row(
        product,
        sums.purchases(),
        sums.returns(),
        sums.returnsPerPurchase(),
        sums.gross(),
        sums.returned(),
        sums.returnRate(),
        currency);
  }

  @Override
  public List<Row> rows(ReturnsByProduct result) {
    return result.products();
  }

  /**
   * The returns.
   *
   * @param from first day of the span
   * @param on its last day
   * @param currency currency of all amounts
   * @param bought net amounts of purchases
   * @param returned net amounts of returns
   * @param returnRate returned / bought; absent when nothing was bought
   * @param returnsPerPurchase returns / purchases; absent when nothing was bought
   * @param products one a product, or product line
   */
  record ReturnsByProduct(
      LocalDate from,
      LocalDate on,
      String currency,
      BigDecimal bought,
      BigDecimal returned,
      @Nullable Double returnRate,
      @Nullable Double returnsPerPurchase,
      List<Row> products) {}

  /**
   * A product, or a product line.
   *
   * @param product which one
   * @param purchases number of purchases
   * @param returns number of returns
   * @param returnsPerPurchase returns / purchases; absent when nothing was bought
   * @param bought net amounts of purchases
   * @param returned net amounts of returns
   * @param returnRate returned / bought; absent when nothing was bought
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String product,
      @Summed long purchases,
      @Summed long returns,
      @Nullable Double returnsPerPurchase,
      @Summed BigDecimal bought,
      @Summed BigDecimal returned,
      @Nullable Double returnRate,
      String currency) {}
}
