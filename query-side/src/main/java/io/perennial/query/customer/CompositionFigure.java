package io.perennial.query.customer;

import io.perennial.query.customer.Dealings.Month;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What sales are composed of: by class and by tier of the customers. */
final class CompositionFigure
    implements Figure<CustomerCard, CompositionFigure.Sums, CompositionFigure.Composition> {

  private final String currency;

  CompositionFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "composition";
  }

  @Override
  public String meaning() {
    return "Sales by customer class and by present tier, with shares, high to low; over the whole"
        + " calendar months from that of the first date to that of the last";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.FROM, Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(YearMonth.from(arguments.date("from")), YearMonth.from(arguments.date("on")));
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    BigDecimal sales = BigDecimal.ZERO;
    boolean moved = false;
    boolean bought = false;
    for (Month month : card.dealings().months()) {
      if (!month.month().isBefore(sums.from) && !month.month().isAfter(sums.to)) {
        sales = sales.add(month.sales());
        moved = true;
        bought |= month.purchases() > 0;
      }
    }
    if (moved) {
      Part part = new Part(bought ? 1 : 0, sales);
      sums.byClass.merge(
          card.identity() == null ? Grouping.UNKNOWN : card.identity().customerClass().name(),
          part,
          Part::plus);
      sums.byTier.merge(
          card.tier() == null ? Grouping.UNKNOWN : card.tier().tier().name(), part, Part::plus);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.byClass.forEach((group, part) -> left.byClass.merge(group, part, Part::plus));
    right.byTier.forEach((group, part) -> left.byTier.merge(group, part, Part::plus));
    return left;
  }

  @Override
  public Composition finish(Sums sums) {
    Part all = sums.byClass.values().stream().reduce(new Part(0, BigDecimal.ZERO), Part::plus);
    return new Composition(
        currency,
        sums.from,
        sums.to,
        all.customers(),
        all.sales(),
        rows("class", sums.byClass, all.sales()),
        rows("tier", sums.byTier, all.sales()));
  }

  private List<Row> rows(String by, Map<String, Part> parts, BigDecimal total) {
    return parts.entrySet().stream()
        .map(entry ->
            new Row(
                by,
                entry.getKey(),
                entry.getValue().customers(),
                entry.getValue().sales(),
                currency,
                Shares.of(entry.getValue().sales(), total)))
        .sorted(Comparator.comparing(Row::sales).reversed().thenComparing(Row::group))
        .toList();
  }

  @Override
  public List<Row> rows(Composition composition) {
    return Stream.concat(composition.byClass().stream(), composition.byTier().stream()).toList();
  }

  static final class Sums {
    private final YearMonth from;
    private final YearMonth to;
    private final Map<String, Part> byClass = new TreeMap<>();
    private final Map<String, Part> byTier = new TreeMap<>();

    private Sums(YearMonth from, YearMonth to) {
      this.from = from;
      this.to = to;
    }
  }

  private record Part(long customers, BigDecimal sales) {
    Part plus(Part other) {
      return new Part(customers + other.customers, sales.add(other.sales));
    }
  }

  /**
   * The composition.
   *
   * @param currency currency of all amounts
   * @param fromMonth first month
   * @param toMonth last month
   * @param customers customers that bought in these months
   * @param sales their net amounts
   * @param byClass parts by customer class
   * @param byTier parts by tier
   */
  record Composition(
      String currency,
      YearMonth fromMonth,
      YearMonth toMonth,
      long customers,
      BigDecimal sales,
      List<Row> byClass,
      List<Row> byTier) {}

  /**
   * A part of the customers.
   *
   * @param by what they are grouped by: class or tier
   * @param group which of them
   * @param customers customers that bought
   * @param sales their net amounts
   * @param currency currency of the amounts
   * @param share part of all sales; absent when there are none
   */
  record Row(
      @Coordinate String by,
      @Coordinate String group,
      @Summed long customers,
      @Summed BigDecimal sales,
      String currency,
      @Nullable Double share) {}
}
