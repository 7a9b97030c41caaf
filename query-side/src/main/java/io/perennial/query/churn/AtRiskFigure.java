package io.perennial.query.churn;

import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.CustomerStatus;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Customers that have been silent for long, by what is lost with them. */
final class AtRiskFigure implements Figure<ChurnDocument, AtRiskFigure.Sums, AtRiskFigure.AtRisk> {

  private static final String OVER = "over";

  private final String currency;
  private final ChurnPolicy policy;

  AtRiskFigure(String currency, ChurnPolicy policy) {
    this.currency = currency;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "at-risk";
  }

  @Override
  public String meaning() {
    return "Active customers whose silence is over a share of the silence after which they count as"
        + " lost, with the evidence and the exit barriers known; sales at risk = sales of the last 12"
        + " months; the largest first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.decimal(OVER, "0.5", 0, 1, "Share of the silence that counts as a loss"),
        Parameters.TOP);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("on"),
        arguments.decimal(OVER),
        new TopList<>(
            arguments.integer("top"),
            Comparator.comparing(Row::salesAtRisk).reversed().thenComparing(Row::customerId)));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    if (document.losses(policy).statusOn(sums.on) != CustomerStatus.ACTIVE) {
      return;
    }
    PurchaseHistory history = document.history().upTo(sums.on);
    List<PurchaseDay> days = history.days();
    OptionalInt twiceMedianGap = history.twiceMedianGap();
    List<StageChange> stageChanges =
        document.stageChanges().stream().filter(change -> !change.on().isAfter(sums.on)).toList();
    LocalDate silentSince =
        Objects.requireNonNull(LossHistory.silentSince(days, stageChanges, sums.on));
    LocalDate lapsesOn =
        Objects.requireNonNull(LossHistory.lapsesOn(days, stageChanges, twiceMedianGap, policy));
    long silence = ChronoUnit.DAYS.between(silentSince, sums.on);
    long horizon = ChronoUnit.DAYS.between(silentSince, lapsesOn);
    BigDecimal sales = history.twelveMonthsTo(sums.on).sales();
    sums.active++;
    sums.sales = sums.sales.add(sales);
    if (BigDecimal.valueOf(silence).compareTo(sums.over.multiply(BigDecimal.valueOf(horizon)))
        <= 0) {
      return;
    }
    sums.atRisk++;
    sums.salesAtRisk = sums.salesAtRisk.add(sales);
    sums.top.offer(
        new Row(
            document.customerId(),
            document.customer().legalName(),
            days.getLast().on(),
            twiceMedianGap.isPresent() ? twiceMedianGap.getAsInt() / 2.0 : null,
            silence,
            lapsesOn,
            Shares.of(silence, horizon),
            document.openComplaintsOn(sums.on),
            document.partialDefectionsOn(sums.on),
            document.strengthOn(sums.on, ExitBarrier.SWITCHING_COST),
            document.strengthOn(sums.on, ExitBarrier.CLEARLY_BETTER),
            document.strengthOn(sums.on, ExitBarrier.PERSONAL_BOND),
            document.strengthOn(sums.on, ExitBarrier.SHARED_VALUES),
            sales,
            currency));
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.active += right.active;
    left.atRisk += right.atRisk;
    left.sales = left.sales.add(right.sales);
    left.salesAtRisk = left.salesAtRisk.add(right.salesAtRisk);
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public AtRisk finish(Sums sums) {
    return new AtRisk(
        sums.on,
        currency,
        sums.active,
        sums.atRisk,
        Shares.of(sums.atRisk, sums.active),
        sums.salesAtRisk,
        Shares.of(sums.salesAtRisk, sums.sales),
        sums.top.rows());
  }

  @Override
  public List<Row> rows(AtRisk result) {
    return result.customers();
  }

  static final class Sums {
    private final LocalDate on;
    private final BigDecimal over;
    private final TopList<Row> top;
    private long active;
    private long atRisk;
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal salesAtRisk = BigDecimal.ZERO;

    private Sums(LocalDate on, BigDecimal over, TopList<Row> top) {
      this.on = on;
      this.over = over;
      this.top = top;
    }
  }

  /**
   * The risk list.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param activeCustomers customers active on the date
   * @param customersAtRisk those of them at risk
   * @param shareOfCustomers their share
   * @param salesAtRisk their sales of the last 12 months
   * @param shareOfSales share of the sales of all active customers
   * @param customers the largest of them
   */
  record AtRisk(
      LocalDate on,
      String currency,
      long activeCustomers,
      long customersAtRisk,
      @Nullable Double shareOfCustomers,
      BigDecimal salesAtRisk,
      @Nullable Double shareOfSales,
      List<Row> customers) {}

  /**
   * A customer at risk.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param lastPurchaseOn last purchase
   * @param medianGapDays its median gap; absent when it bought on one day only
   * @param daysSilent days since the last purchase, or since the win-back after it
   * @param lapsesOn day on which it counts as lost when nothing is bought
   * @param share part of the silence allowed that has passed
   * @param openComplaints complaints open on the date
   * @param partialDefections parts of its demand that it was declared to buy elsewhere on the date
   * @param switchingCost how much it costs the customer to leave us, 0 to 3; absent when not known,
   *     as with the other exit barriers
   * @param clearlyBetter how much better we meet its need, 0 to 3
   * @param personalBond how close it is to our people, 0 to 3
   * @param sharedValues how much of its values we share, 0 to 3
   * @param salesAtRisk sales of the last 12 months
   * @param currency currency of the sales
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      LocalDate lastPurchaseOn,
      @Nullable Double medianGapDays,
      long daysSilent,
      LocalDate lapsesOn,
      @Nullable Double share,
      @Summed long openComplaints,
      @Summed long partialDefections,
      @Nullable Integer switchingCost,
      @Nullable Integer clearlyBetter,
      @Nullable Integer personalBond,
      @Nullable Integer sharedValues,
      @Summed BigDecimal salesAtRisk,
      String currency) {}
}
