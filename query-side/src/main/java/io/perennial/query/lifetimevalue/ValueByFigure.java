package io.perennial.query.lifetimevalue;

import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What groups of customers have brought to date. */
final class ValueByFigure
    implements Figure<LifetimeValueDocument, ValueByFigure.Sums, ValueByFigure.ValueBy> {

  private final String currency;

  ValueByFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "by";
  }

  @Override
  public String meaning() {
    return "Sales, known margin and value to date by tier, region, class or quarter of first purchase"
        + " of the customers";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Grouping.parameter(Grouping.TIER, Grouping.REGION, Grouping.CLASS, Grouping.COHORT));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"), Grouping.named(arguments.text("by")));
  }

  @Override
  public void add(Sums sums, LifetimeValueDocument document) {
    ValueSums value = ValueSums.of(document, sums.on);
    if (value.customers() > 0) {
      LocalDate first = document.history().upTo(sums.on).first();
      sums.groups.merge(
          document.customer().groupOn(sums.by, sums.on, first), value, ValueSums::plus);
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach((group, value) -> left.groups.merge(group, value, ValueSums::plus));
    return left;
  }

  @Override
  public ValueBy finish(Sums sums) {
    FigureTooLargeException.check(sums.groups.size(), "take another criterion for by");
    ValueSums all = sums.groups.values().stream().reduce(ValueSums.NONE, ValueSums::plus);
    List<Row> rows =
        sums.groups.entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue(), all))
            .toList();
    return new ValueBy(sums.on, currency, rows);
  }

  private Row row(String group, ValueSums value, ValueSums all) {
    return new Row(
        group,
        value.customers(),
        value.purchases().purchases(),
        value.purchases().sales(),
        Shares.of(value.purchases().sales(), all.purchases().sales()),
        value.purchases().knownShareOfSales(),
        value.purchases().margin(),
        value.visitCost(),
        value.complaintCost(),
        value.goodwill(),
        value.valueToDate(),
        currency);
  }

  @Override
  public List<Row> rows(ValueBy result) {
    return result.groups();
  }

  static final class Sums {
    private final LocalDate on;
    private final Grouping by;
    private final TreeMap<String, ValueSums> groups = new TreeMap<>();

    private Sums(LocalDate on, Grouping by) {
      this.on = on;
      this.by = by;
    }
  }

  /**
   * Value by group.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param groups one a group
   */
  record ValueBy(LocalDate on, String currency, List<Row> groups) {}

  /**
   * One group.
   *
   * @param group the group
   * @param customers customers that bought, were visited, had a complaint solved at a cost, or were
   *     given something back
   * @param purchases number of purchases
   * @param sales their net amounts
   * @param shareOfSales share of all sales
   * @param knownShareOfSales share of the group's sales whose cost is known
   * @param margin known margin
   * @param visitCost cost of visits
   * @param complaintCost cost of solutions of complaints
   * @param goodwill worth of what was given back for losses
   * @param valueToDate known margin less visit cost, complaint cost and goodwill
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String group,
      @Summed long customers,
      @Summed long purchases,
      @Summed BigDecimal sales,
      @Nullable Double shareOfSales,
      @Nullable Double knownShareOfSales,
      @Summed @Nullable BigDecimal margin,
      @Summed BigDecimal visitCost,
      @Summed BigDecimal complaintCost,
      @Summed BigDecimal goodwill,
      @Nullable BigDecimal valueToDate,
      String currency) {}
}
