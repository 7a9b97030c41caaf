package io.perennial.query.churn;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.activity.Retention;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Outlook;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it would be worth to keep more customers. */
final class WhatIfFigure implements Figure<ChurnDocument, WhatIfFigure.Sums, WhatIfFigure.WhatIf> {

  private static final BigDecimal POINT = new BigDecimal("0.01");
  private static final BigDecimal FIVE_POINTS = new BigDecimal("0.05");
  private static final String MARGIN_RATE = "marginRate";

  private final String currency;
  private final ChurnPolicy policy;

  WhatIfFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "what-if";
  }

  @Override
  public String meaning() {
    return "Simple outlook of the customers active on the date (margin per year x r / (1 + d - r)) as"
        + " it is, with a point less defection, and with five points more retention; margin per"
        + " year = known margin of their last 12 months + the given rate of the sales whose cost is"
        + " not known; reference: five points more lift customer value by 25 % to 100 %";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        Parameters.RETENTION,
        Parameters.DISCOUNT,
        FigureParameter.decimal(
            MARGIN_RATE,
            "0",
            0,
            1,
            "Margin rate for sales whose cost is not known; 0 leaves them out"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments);
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    LossHistory losses = document.losses(policy);
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
  public WhatIf finish(Sums sums) {
    BigDecimal retention = sums.observed.orGiven(sums.retention);
    Basis basis =
        new Basis(
            sums.customers,
            sums.observed.before(),
            sums.observed.kept(),
            Amounts.zero(currency).add(sums.year.sales()),
            marginPerYear(sums));
    BigDecimal present = basis.outlook(retention, sums.discount);
    return new WhatIf(
        sums.on,
        currency,
        basis.activeCustomers,
        basis.activeTwelveMonthsBefore,
        basis.keptOfThose,
        basis.salesPerYear,
        sums.year.knownShareOfSales(),
        basis.marginPerYear,
        List.of(
            row("as it is", retention, present, basis, sums.discount),
            row("a point less defection", plus(retention, POINT), present, basis, sums.discount),
            row(
                "five points more retention",
                plus(retention, FIVE_POINTS),
                present,
                basis,
                sums.discount)));
  }

  private static @Nullable BigDecimal marginPerYear(Sums sums) {
    if (sums.marginRate.signum() == 0) {
      return sums.year.margin();
    }
    BigDecimal assumed = sums.year.salesWithoutCost().multiply(sums.marginRate);
    return sums.year.margin() == null ? assumed : sums.year.margin().add(assumed);
  }

  private static @Nullable BigDecimal plus(@Nullable BigDecimal retention, BigDecimal points) {
    return retention == null ? null : retention.add(points).min(BigDecimal.ONE);
  }

  private Row row(
      String name,
      @Nullable BigDecimal retention,
      @Nullable BigDecimal present,
      Basis basis,
      BigDecimal discount) {
    BigDecimal outlook = basis.outlook(retention, discount);
    BigDecimal more = outlook == null || present == null ? null : outlook.subtract(present);
    return new Row(
        name,
        retention == null ? null : retention.doubleValue(),
        outlook,
        more,
        Shares.of(more, present),
        basis.activeCustomers,
        basis.activeTwelveMonthsBefore,
        basis.keptOfThose,
        basis.salesPerYear,
        basis.marginPerYear,
        currency);
  }

  @Override
  public List<Row> rows(WhatIf result) {
    return result.scenarios();
  }

  static final class Sums {
    private final LocalDate on;
    private final BigDecimal retention;
    private final BigDecimal discount;
    private final BigDecimal marginRate;
    private final Retention observed;
    private long customers;
    private PurchaseSums year = PurchaseSums.NONE;

    private Sums(FigureArguments arguments) {
      on = arguments.date("on");
      retention = arguments.decimal("retention");
      discount = arguments.decimal("discount");
      marginRate = arguments.decimal(MARGIN_RATE);
      observed = new Retention(on);
    }
  }

  /** What every scenario rests on. */
  private record Basis(
      long activeCustomers,
      long activeTwelveMonthsBefore,
      long keptOfThose,
      BigDecimal salesPerYear,
      @Nullable BigDecimal marginPerYear) {

    private @Nullable BigDecimal outlook(@Nullable BigDecimal retention, BigDecimal discount) {
      return Outlook.of(marginPerYear, retention, discount);
    }
  }

  /**
   * What if.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param activeCustomers customers active on the date
   * @param activeTwelveMonthsBefore customers active twelve months before
   * @param keptOfThose those of them active on the date
   * @param salesPerYear sales of the active customers in the last 12 months
   * @param knownShareOfSales share of these sales whose cost is known
   * @param marginPerYear margin per year; absent when no cost is known and no rate given
   * @param scenarios the outlook as it is, and what it might be
   */
  record WhatIf(
      LocalDate on,
      String currency,
      long activeCustomers,
      long activeTwelveMonthsBefore,
      long keptOfThose,
      BigDecimal salesPerYear,
      @Nullable Double knownShareOfSales,
      @Nullable BigDecimal marginPerYear,
      List<Row> scenarios) {}

  /**
   * One scenario.
   *
   * @param scenario what is assumed
   * @param retention retention a year
   * @param outlook what may still come
   * @param more what that is above the outlook as it is
   * @param moreShare the same as a share of the outlook as it is
   * @param activeCustomers customers active on the date
   * @param activeTwelveMonthsBefore customers active twelve months before
   * @param keptOfThose those of them active on the date
   * @param salesPerYear sales of the active customers in the last 12 months
   * @param marginPerYear margin per year; absent when no cost is known and no rate given
   * @param currency currency of the amounts
   */
  record Row(
      @Coordinate String scenario,
      @Nullable Double retention,
      @Nullable BigDecimal outlook,
      @Nullable BigDecimal more,
      @Nullable Double moreShare,
      @Summed long activeCustomers,
      @Summed long activeTwelveMonthsBefore,
      @Summed long keptOfThose,
      @Summed BigDecimal salesPerYear,
      @Summed @Nullable BigDecimal marginPerYear,
      String currency) {}
}
