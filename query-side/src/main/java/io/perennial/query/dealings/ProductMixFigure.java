package io.perennial.query.dealings;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Shares;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was sold of each product, and what it brings for the stock that it takes. */
final class ProductMixFigure
    extends TallyFigure<
        DealingsDocument, ProductMixFigure.Part, ProductSums, ProductMixFigure.ProductMix> {

  private static final FigureParameter BY =
      FigureParameter.choice(
          "by", "product", List.of("product", "line"), "Products, or product lines");

  private static final FigureParameter EACH =
      FigureParameter.choice(
          "each",
          "span",
          List.of("span", "quarter", "month"),
          "Periods that are told apart; the whole span as one");

  private final String currency;

  ProductMixFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "product-mix";
  }

  @Override
  public String meaning() {
    return "Sales by product or product line and period, high to low, with share, gross margin rate"
        + " (of sales whose cost is known), turnover (units / mean of opening and closing stock, of"
        + " customers that reported stock), cross ratio (gross margin rate x turnover) and"
        + " contribution ratio (cross ratio x share of sales)";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON, BY, EACH);
  }

  @Override
  protected void add(
      Tally<Part, ProductSums> tally, FigureArguments arguments, DealingsDocument document) {
    Span span = Span.of(arguments);
    List<Trade> trades = document.columns().within(span);
    if (trades.isEmpty() && document.stocks().isEmpty()) {
      return;
    }
    boolean byLine = arguments.text(BY.name()).equals("line");
    Customer customer = new Customer(document, span, byLine);
    Periods periods = Periods.of(arguments);
    Map<Integer, List<Trade>> inPeriods = new TreeMap<>();
    trades.forEach(each ->
        inPeriods.computeIfAbsent(periods.indexOf(each.on()), at -> new ArrayList<>()).add(each));
    for (Stock each : document.stocks()) {
      int period = periods.indexOf(each.month().atDay(1));
      if (periods.covers(span, each)) {
        inPeriods.computeIfAbsent(period, at -> new ArrayList<>());
      }
    }
    inPeriods.forEach((period, some) ->
        customer
            .sums(some, periods.spanOf(period, span))
            .forEach((product, sums) -> tally.add(new Part(period, product), sums)));
  }

  /** What one customer traded and had in stock. */
  private final class Customer {
    private final StockLevels levels;
    private final Map<String, String> lines = new HashMap<>();
    private final boolean byLine;

    Customer(DealingsDocument document, Span span, boolean byLine) {
      this.levels = StockLevels.of(document.stocks(), span.on());
      this.byLine = byLine;
      if (byLine) {
        for (Trade each : document.columns().within(new Span(LocalDate.MIN, span.on()))) {
          if (each.productId() != null && each.productLine() != null) {
            lines.put(each.productId(), each.productLine());
          }
        }
      }
    }

    Map<String, ProductSums> sums(List<Trade> trades, Span period) {
      Map<String, StockLevels.Level> stocked =
          levels.within(YearMonth.from(period.from()), YearMonth.from(period.on()));
      Map<String, ProductSums> sums = new TreeMap<>();
      for (Trade each : trades) {
        TradeSums traded = TradeSums.of(each, currency);
        String product = each.productId();
        boolean known = product != null && stocked.containsKey(product);
        add(sums, each, new ProductSums(0, traded, known ? traded.units() : 0, 0, 0, 0));
      }
      Map<String, ProductSums> counted = new TreeMap<>();
      sums.forEach((group, each) ->
          counted.put(
              group,
              new ProductSums(
                  each.trades().purchases() > 0 ? 1 : 0,
                  each.trades(),
                  each.stockedUnits(),
                  0,
                  0,
                  0)));
      stocked.forEach((product, level) ->
          counted.merge(
              byLine ? lines.getOrDefault(product, Grouping.UNKNOWN) : product,
              new ProductSums(0, TradeSums.none(currency), 0, level.opening(), level.closing(), 1),
              ProductSums::plus));
      return counted;
    }

    private void add(Map<String, ProductSums> sums, Trade trade, ProductSums added) {
      String group = byLine ? trade.productLine() : trade.productId();
      sums.merge(group == null ? Grouping.UNKNOWN : group, added, ProductSums::plus);
    }
  }

  @Override
  protected ProductSums plus(ProductSums left, ProductSums right) {
    return left.plus(right);
  }

  @Override
  protected ProductMix finish(FigureArguments arguments, SortedMap<Part, ProductSums> sums) {
    FigureTooLargeException.check(
        sums.size(), "let from begin later, or ask for lines or for longer periods");
    Span span = Span.of(arguments);
    Periods periods = Periods.of(arguments);
    Map<Integer, BigDecimal> totals = new HashMap<>();
    sums.forEach((part, each) -> totals.merge(part.period, each.trades().sales(), BigDecimal::add));
    List<Row> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Part, ProductSums> each) -> each.getKey().period)
                .thenComparing(each -> each.getValue().trades().sales(), Comparator.reverseOrder())
                .thenComparing(each -> each.getKey().product))
        .forEach(each ->
            rows.add(
                row(
                    periods.label(each.getKey().period),
                    each.getKey().product,
                    each.getValue(),
                    totals.getOrDefault(each.getKey().period, BigDecimal.ZERO))));
    return new ProductMix(
        span.from(),
        span.on(),
        currency,
        totals.values().stream().reduce(Amounts.zero(currency), BigDecimal::add),
        rows);
  }

  private Row row(String period, String product, ProductSums sums, BigDecimal total) {
    TradeSums trades = sums.trades();
    return new Row(
        period,
        product,
        sums.customers(),
        trades.purchases(),
        trades.units(),
        trades.sales(),
        Shares.of(trades.sales(), total),
        trades.costed(),
        trades.costKnownShare(),
        trades.margin(),
        trades.grossMarginRate(),
        sums.stocks(),
        sums.stockedUnits(),
        sums.openingStock(),
        sums.closingStock(),
        sums.turnover(),
        sums.crossRatio(),
        sums.contributionRatio(total),
        sums.missing(),
        currency);
  }

  @Override
  public List<Row> rows(ProductMix result) {
    return result.products();
  }

  /** Periods that a span is told apart by; as a whole it is one. */
  private record Periods(@Nullable Period period) {

    static Periods of(FigureArguments arguments) {
      String each = arguments.text(EACH.name());
      return new Periods(each.equals("span") ? null : Period.named(each));
    }

    int indexOf(LocalDate day) {
      return period == null ? 0 : period.indexOf(day);
    }

    /** What of a period lies in the span. */
    Span spanOf(int index, Span span) {
      if (period == null) {
        return span;
      }
      LocalDate start = period.start(index);
      LocalDate end = period.end(index);
      return new Span(
          start.isBefore(span.from()) ? span.from() : start,
          end.isAfter(span.on()) ? span.on() : end);
    }

    /** Whether a stock is one of a month of the span. */
    boolean covers(Span span, Stock stock) {
      return !stock.reportedOn().isAfter(span.on())
          && !stock.month().atEndOfMonth().isBefore(span.from())
          && !stock.month().atDay(1).isAfter(span.on());
    }

    String label(int index) {
      return period == null ? Grouping.ALL : period.label(index);
    }
  }

  /** A product, or a product line, in a period. */
  record Part(int period, String product) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return Comparator.comparingInt(Part::period)
          .thenComparing(Part::product)
          .compare(this, other);
    }
  }

  /**
   * The product mix.
   *
   * @param from first day of the span
   * @param on its last day
   * @param currency currency of all amounts
   * @param sales what was sold in the span, less what was given back
   * @param products one a period and product, or product line
   */
  record ProductMix(
      LocalDate from, LocalDate on, String currency, BigDecimal sales, List<Row> products) {}

  /**
   * A product, or a product line, in a period.
   *
   * @param period which period
   * @param product which product or product line
   * @param customers customers that bought it
   * @param purchases number of purchases
   * @param units units bought less those given back
   * @param sales net amounts less what was given back
   * @param share part of the sales of the period; absent when there are none
   * @param costed the sales whose cost is known; absent when it is known of none
   * @param costKnownShare their share of the sales; absent when there are none
   * @param margin these less cost; absent when no cost is known
   * @param grossMarginRate margin / the sales whose cost is known; absent when it is known of none
   * @param stocks stocks of it that customers reported
   * @param stockedUnits units that these customers bought less those they gave back
   * @param openingStock units they had at the beginning
   * @param closingStock units they had at the end
   * @param turnover units of these customers / mean of opening and closing stock; absent when that
   *     is not above zero
   * @param crossRatio gross margin rate x turnover; absent when one of them is
   * @param contributionRatio cross ratio x share; absent when one of them is
   * @param missing what would have to be recorded to know all of them; absent when nothing
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String period,
      @Coordinate String product,
      @Summed long customers,
      @Summed long purchases,
      @Summed long units,
      @Summed BigDecimal sales,
      @Nullable Double share,
      @Summed @Nullable BigDecimal costed,
      @Nullable Double costKnownShare,
      @Summed @Nullable BigDecimal margin,
      @Nullable Double grossMarginRate,
      @Summed long stocks,
      @Summed long stockedUnits,
      @Summed long openingStock,
      @Summed long closingStock,
      @Nullable Double turnover,
      @Nullable Double crossRatio,
      @Nullable Double contributionRatio,
      @Nullable String missing,
      String currency) {}
}
