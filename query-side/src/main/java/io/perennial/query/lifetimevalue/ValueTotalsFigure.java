package io.perennial.query.lifetimevalue;

import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all customers have brought to date, by its parts. */
final class ValueTotalsFigure
    implements Figure<LifetimeValueDocument, ValueTotalsFigure.Sums, ValueTotalsFigure.Totals> {

  private final String currency;

  ValueTotalsFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "totals";
  }

  @Override
  public String meaning() {
    return "Value to date = margin - visit cost - complaint cost - goodwill; margin only of the"
        + " sales whose cost is known, which are told apart, and absent when there are none";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"));
  }

  @Override
  public void add(Sums sums, LifetimeValueDocument document) {
    sums.value = sums.value.plus(ValueSums.of(document, sums.on));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.value = left.value.plus(right.value);
    return left;
  }

  @Override
  public Totals finish(Sums sums) {
    ValueSums value = sums.value;
    return new Totals(
        sums.on,
        value.customers(),
        value.purchases().purchases(),
        value.purchases().sales(),
        value.purchases().costedSales(),
        value.purchases().knownShareOfSales(),
        value.purchases().margin(),
        Shares.of(value.purchases().margin(), value.purchases().costedSales()),
        value.visitCost(),
        value.complaintCost(),
        value.goodwill(),
        value.valueToDate(),
        currency);
  }

  @Override
  public List<Totals> rows(Totals result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate on;
    private ValueSums value = ValueSums.NONE;

    private Sums(LocalDate on) {
      this.on = on;
    }
  }

  /**
   * The totals.
   *
   * @param on date as of which
   * @param customers customers that bought, were visited, had a complaint solved at a cost, or were
   *     given something back
   * @param purchases number of purchases
   * @param sales their net amounts
   * @param costedSales net amounts as far as cost is known; absent when it is not
   * @param knownShareOfSales share of the sales whose cost is known
   * @param margin margin of those
   * @param marginRate margin / net amounts of those
   * @param visitCost cost of visits
   * @param complaintCost cost of solutions of complaints
   * @param goodwill worth of what was given back for losses
   * @param valueToDate margin less visit cost, complaint cost and goodwill
   * @param currency currency of all amounts
   */
  record Totals(
      LocalDate on,
      @Summed long customers,
      @Summed long purchases,
      @Summed BigDecimal sales,
      @Summed @Nullable BigDecimal costedSales,
      @Nullable Double knownShareOfSales,
      @Summed @Nullable BigDecimal margin,
      @Nullable Double marginRate,
      @Summed BigDecimal visitCost,
      @Summed BigDecimal complaintCost,
      @Summed BigDecimal goodwill,
      @Nullable BigDecimal valueToDate,
      String currency) {}
}
