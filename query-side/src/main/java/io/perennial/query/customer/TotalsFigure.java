package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.query.measure.Grouping;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many customers there are, and what they bring and owe together. */
final class TotalsFigure
    implements Figure<CustomerCard, TotalsFigure.Sums, TotalsFigure.CustomerTotals> {

  private final String currency;

  TotalsFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "totals";
  }

  @Override
  public String meaning() {
    return "Customers by stage, purchases, sales, payments and exposure of all together;"
        + " a transaction is one recorded purchase";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of();
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums();
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    sums.customers++;
    sums.stages.merge(
        card.stage() == null ? Grouping.UNKNOWN : card.stage().stage().name(), 1L, Long::sum);
    sums.purchases += card.dealings().purchases();
    sums.buyers += card.dealings().purchases() > 0 ? 1 : 0;
    sums.boughtOnce += card.dealings().purchases() == 1 ? 1 : 0;
    sums.sales = sums.sales.add(card.dealings().sales());
    sums.cashSales = sums.cashSales.add(card.dealings().cashSales());
    sums.creditSales = sums.creditSales.add(card.dealings().creditSales());
    sums.paid = sums.paid.add(card.dealings().paid());
    sums.exposure = sums.exposure.add(card.credit().exposure());
    sums.breached += card.credit().breachedSince() == null ? 0 : 1;
    sums.visits += card.visits().visits();
    sums.complaints += card.complaints().all();
    sums.openComplaints += card.complaints().open().size();
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.customers += right.customers;
    right.stages.forEach((stage, count) -> left.stages.merge(stage, count, Long::sum));
    left.purchases += right.purchases;
    left.buyers += right.buyers;
    left.boughtOnce += right.boughtOnce;
    left.sales = left.sales.add(right.sales);
    left.cashSales = left.cashSales.add(right.cashSales);
    left.creditSales = left.creditSales.add(right.creditSales);
    left.paid = left.paid.add(right.paid);
    left.exposure = left.exposure.add(right.exposure);
    left.breached += right.breached;
    left.visits += right.visits;
    left.complaints += right.complaints;
    left.openComplaints += right.openComplaints;
    return left;
  }

  @Override
  public CustomerTotals finish(Sums sums) {
    List<StageCount> stages = new ArrayList<>();
    for (LifecycleStage stage : LifecycleStage.values()) {
      stages.add(new StageCount(stage.name(), sums.stages.getOrDefault(stage.name(), 0L)));
    }
    Long unknown = sums.stages.get(Grouping.UNKNOWN);
    if (unknown != null) {
      stages.add(new StageCount(Grouping.UNKNOWN, unknown));
    }
    return new CustomerTotals(
        currency,
        sums.customers,
        stages,
        sums.buyers,
        sums.boughtOnce,
        sums.purchases,
        sums.sales,
        sums.cashSales,
        sums.creditSales,
        sums.paid,
        sums.exposure,
        sums.breached,
        sums.visits,
        sums.complaints,
        sums.openComplaints);
  }

  @Override
  public List<Row> rows(CustomerTotals totals) {
    List<Row> rows = new ArrayList<>();
    rows.add(row("customers", totals.customers()));
    totals.stages().forEach(each -> rows.add(row("customers " + each.stage(), each.customers())));
    rows.add(row("customersThatBought", totals.customersThatBought()));
    rows.add(row("customersWithOneTransaction", totals.customersWithOneTransaction()));
    rows.add(row("purchases", totals.purchases()));
    rows.add(amount("sales", totals.sales()));
    rows.add(amount("cashSales", totals.cashSales()));
    rows.add(amount("creditSales", totals.creditSales()));
    rows.add(amount("paid", totals.paid()));
    rows.add(amount("exposure", totals.exposure()));
    rows.add(row("breached", totals.breached()));
    rows.add(row("visits", totals.visits()));
    rows.add(row("complaints", totals.complaints()));
    rows.add(row("openComplaints", totals.openComplaints()));
    return rows;
  }

  private static Row row(String measure, long count) {
    return new Row(measure, count, null, null);
  }

  private Row amount(String measure, BigDecimal amount) {
    return new Row(measure, null, amount, currency);
  }

  static final class Sums {
    private final Map<String, Long> stages = new TreeMap<>();
    private long customers;
    private long buyers;
    private long boughtOnce;
    private long purchases;
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal cashSales = BigDecimal.ZERO;
    private BigDecimal creditSales = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal exposure = BigDecimal.ZERO;
    private long breached;
    private long visits;
    private long complaints;
    private long openComplaints;
  }

  /**
   * The totals.
   *
   * @param currency currency of all amounts
   * @param customers customers registered
   * @param stages how many of them stand where
   * @param customersThatBought with at least one purchase
   * @param customersWithOneTransaction with exactly one purchase
   * @param purchases number of purchases
   * @param sales their net amounts
   * @param cashSales those settled in cash
   * @param creditSales those settled on credit
   * @param paid payments
   * @param exposure exposure of all
   * @param breached customers whose exposure is above their limit
   * @param visits number of visits
   * @param complaints number of complaints
   * @param openComplaints those not closed
   */
  record CustomerTotals(
      String currency,
      long customers,
      List<StageCount> stages,
      long customersThatBought,
      long customersWithOneTransaction,
      long purchases,
      BigDecimal sales,
      BigDecimal cashSales,
      BigDecimal creditSales,
      BigDecimal paid,
      BigDecimal exposure,
      long breached,
      long visits,
      long complaints,
      long openComplaints) {}

  /**
   * How many are in a stage.
   *
   * @param stage which
   * @param customers customers in it
   */
  record StageCount(String stage, long customers) {}

  /**
   * One of the totals.
   *
   * @param measure what is counted or added up
   * @param count how many; absent of an amount
   * @param amount how much; absent of a count
   * @param currency its currency; absent of a count
   */
  record Row(
      @Coordinate String measure,
      @Summed @Nullable Long count,
      @Summed @Nullable BigDecimal amount,
      @Nullable String currency) {}
}
