package io.perennial.query.customer;

import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many customers there are, and what they bring and owe together. */
final class TotalsFigure
    implements Figure<CustomerCard, TotalsFigure.Sums, TotalsFigure.CustomerTotals> {

  private final String currency;
  private final ChurnPolicy policy;

  TotalsFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "totals";
  }

  @Override
  public String meaning() {
    return "Customers by stage, purchases, sales, payments and exposure of all together as they stood"
        + " on the date; a transaction is one recorded purchase";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"), Amounts.zero(currency));
  }

  /** Who is not yet known on the date is no customer then. */
  @Override
  public void add(Sums sums, CustomerCard card) {
    LocalDate on = sums.on;
    Stage stage = Stage.on(on, card, policy);
    if (stage == null) {
      return;
    }
    PurchaseSums bought = card.dealings().history().upTo(on).sums();
    CreditTotals credit = CreditTotals.on(on, card.credit().steps());
    sums.customers++;
    sums.stages.merge(stage.stage(), 1L, Long::sum);
    sums.purchases += bought.purchases();
    sums.buyers += bought.purchases() > 0 ? 1 : 0;
    sums.boughtOnce += bought.purchases() == 1 ? 1 : 0;
    sums.sales = sums.sales.add(bought.sales());
    sums.creditSales = sums.creditSales.add(credit.sales());
    sums.paid = sums.paid.add(credit.paid());
    sums.exposure = sums.exposure.add(credit.exposure());
    sums.breached += credit.breached() ? 1 : 0;
    for (ContactDay day : card.contactDays()) {
      sums.visits += day.on().isAfter(on) ? 0 : day.visits();
    }
    addComplaints(sums, card.complaints().open());
    addComplaints(sums, card.complaints().closed());
  }

  private static void addComplaints(Sums sums, List<Complaint> complaints) {
    for (Complaint complaint : complaints) {
      sums.complaints += complaint.recordedOn().isAfter(sums.on) ? 0 : 1;
      sums.openComplaints += complaint.isOpenOn(sums.on) ? 1 : 0;
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.customers += right.customers;
    right.stages.forEach((stage, count) -> left.stages.merge(stage, count, Long::sum));
    left.purchases += right.purchases;
    left.buyers += right.buyers;
    left.boughtOnce += right.boughtOnce;
    left.sales = left.sales.add(right.sales);
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
      stages.add(new StageCount(stage, sums.stages.getOrDefault(stage, 0L)));
    }
    return new CustomerTotals(
        sums.on,
        currency,
        sums.customers,
        stages,
        sums.buyers,
        sums.boughtOnce,
        sums.purchases,
        sums.sales,
        sums.sales.subtract(sums.creditSales),
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
    private final LocalDate on;
    private final Map<LifecycleStage, Long> stages = new EnumMap<>(LifecycleStage.class);
    private long customers;
    private long buyers;
    private long boughtOnce;
    private long purchases;
    private BigDecimal sales;
    private BigDecimal creditSales;
    private BigDecimal paid;
    private BigDecimal exposure;
    private long breached;
    private long visits;
    private long complaints;
    private long openComplaints;

    private Sums(LocalDate on, BigDecimal nothing) {
      this.on = on;
      this.sales = nothing;
      this.creditSales = nothing;
      this.paid = nothing;
      this.exposure = nothing;
    }
  }

  /**
   * The totals.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param customers customers known on the date
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
      LocalDate on,
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
  record StageCount(LifecycleStage stage, long customers) {}

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
