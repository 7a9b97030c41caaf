package io.perennial.query.lifetimevalue;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.activity.Retention;
import io.perennial.query.measure.Outlook;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the customers we have may still bring. */
final class OutlookFigure
    implements Figure<LifetimeValueDocument, OutlookFigure.Sums, OutlookFigure.SimpleOutlook> {

  private final String currency;
  private final ChurnPolicy policy;

  OutlookFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "outlook";
  }

  @Override
  public String meaning() {
    return "Simple outlook of the customers active on the date: margin per year x r / (1 + d - r);"
        + " margin per year = known margin of their last 12 months; absent when no cost is known";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.RETENTION, Parameters.DISCOUNT);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments);
  }

  @Override
  public void add(Sums sums, LifetimeValueDocument document) {
    LossHistory losses = LossHistory.of(document.purchaseDays(), document.stageChanges(), policy);
    sums.observed.add(losses);
    if (losses.statusOn(sums.on) == CustomerStatus.ACTIVE) {
      sums.customers++;
      sums.year = sums.year.plus(document.history().twelveMonthsTo(sums.on));
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.customers += right.customers;
    left.year = left.year.plus(right.year);
    left.observed.addAll(right.observed);
    return left;
  }

  @Override
  public SimpleOutlook finish(Sums sums) {
    BigDecimal retention = sums.observed.orGiven(sums.retention);
    return new SimpleOutlook(
        sums.on,
        sums.customers,
        sums.year.sales(),
        sums.year.knownShareOfSales(),
        sums.year.margin(),
        sums.retention.signum() == 0 ? "observed" : "given",
        retention == null ? null : retention.doubleValue(),
        sums.discount.doubleValue(),
        Outlook.of(sums.year.margin(), retention, sums.discount),
        currency);
  }

  @Override
  public List<SimpleOutlook> rows(SimpleOutlook result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate on;
    private final BigDecimal retention;
    private final BigDecimal discount;
    private final Retention observed;
    private long customers;
    private PurchaseSums year = PurchaseSums.NONE;

    private Sums(FigureArguments arguments) {
      on = arguments.date("on");
      retention = arguments.decimal("retention");
      discount = arguments.decimal("discount");
      observed = new Retention(on);
    }
  }

  /**
   * The simple outlook.
   *
   * @param on date as of which
   * @param activeCustomers customers active on the date
   * @param salesPerYear their sales in the last 12 months
   * @param knownShareOfSales share of these sales whose cost is known
   * @param marginPerYear known margin of these sales; absent when no cost is known
   * @param retentionIs whether the retention was given or observed
   * @param retention retention a year; absent when there was nobody to observe
   * @param discount discount rate a year
   * @param outlook what they may still bring
   * @param currency currency of all amounts
   */
  record SimpleOutlook(
      LocalDate on,
      @Summed long activeCustomers,
      @Summed BigDecimal salesPerYear,
      @Nullable Double knownShareOfSales,
      @Summed @Nullable BigDecimal marginPerYear,
      String retentionIs,
      @Nullable Double retention,
      double discount,
      @Nullable BigDecimal outlook,
      String currency) {}
}
