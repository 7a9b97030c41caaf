package io.perennial.query.customer;

import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    return "Sales in a span by customer class and by tier, as these are on the last date, with shares,"
        + " high to low";
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
  public void add(Sums sums, CustomerCard card) {
    PurchaseHistory history = card.dealings().history();
    LocalDate before = sums.from.minusDays(1);
    PurchaseSums bought = history.between(before, sums.on);
    if (bought.purchases() > 0 || history.gaveBackBetween(before, sums.on)) {
      Part part = new Part(bought.purchases() > 0 ? 1 : 0, bought.sales());
      CustomerTraits traits = card.traits();
      sums.byClass.merge(
          traits.groupOn(Grouping.CLASS, sums.on, history.first()), part, Part::plus);
      sums.byTier.merge(traits.groupOn(Grouping.TIER, sums.on, history.first()), part, Part::plus);
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
        sums.on,
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
    private final LocalDate from;
    private final LocalDate on;
    private final Map<String, Part> byClass = new TreeMap<>();
    private final Map<String, Part> byTier = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on) {
      this.from = from;
      this.on = on;
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
   * @param from first date
   * @param on last date
   * @param customers customers that bought in the span
   * @param sales their net amounts
   * @param byClass parts by customer class
   * @param byTier parts by tier
   */
  record Composition(
      String currency,
      LocalDate from,
      LocalDate on,
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
