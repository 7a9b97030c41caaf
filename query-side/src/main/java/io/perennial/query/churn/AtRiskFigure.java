package io.perennial.query.churn;

import io.perennial.events.Unit;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.measure.Amounts;
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
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers that may leave, by what is lost with them. */
final class AtRiskFigure implements Figure<ChurnDocument, AtRiskFigure.Sums, AtRiskFigure.AtRisk> {

  /** From how many points on a customer is at risk. */
  static final FigureParameter OVER =
      FigureParameter.integer(
          "over", "20", 0, 100, "Customers with more points than that are at risk");

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
    return "Active customers with more points of risk than a number: silence, 40 x the part of the"
        + " silence after which they count as lost; sales of the last 12 months below those of the"
        + " 12 before, 20 at half or less, known of customers of 24 months; open complaints and"
        + " declared partial defections, 10 each and at most 20. What makes each point is in"
        + " risk-evidence. Exit barriers are shown beside. Sales at risk = sales of the last 12"
        + " months; the largest first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, OVER, Parameters.TOP);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments,
        new TopList<>(
            arguments.integer("top"),
            Comparator.comparing(Row::salesAtRisk).reversed().thenComparing(Row::customerId)));
  }

  @Override
  public void add(Sums sums, ChurnDocument document) {
    Risk risk = Risk.of(document, sums.on, policy);
    if (risk == null) {
      return;
    }
    sums.active++;
    sums.sales = sums.sales.add(risk.sales());
    if (!isAtRisk(risk, sums.arguments)) {
      return;
    }
    sums.atRisk++;
    sums.salesAtRisk = sums.salesAtRisk.add(risk.sales());
    sums.top.offer(row(document, risk, sums.on));
  }

  static boolean isAtRisk(Risk risk, FigureArguments arguments) {
    return risk.score().compareTo(BigDecimal.valueOf(arguments.integer(OVER.name()))) > 0;
  }

  private Row row(ChurnDocument document, Risk risk, LocalDate on) {
    return new Row(
        document.customerId(),
        document.customer().legalName(),
        risk.score(),
        risk.points(RiskPart.SILENCE),
        risk.trendKnown() ? risk.points(RiskPart.FALLING_SALES) : null,
        risk.points(RiskPart.COMPLAINT),
        risk.points(RiskPart.PARTIAL_DEFECTION),
        risk.lastPurchaseOn(),
        risk.medianGapDays(),
        risk.silence(),
        risk.lapsesOn(),
        Shares.of(risk.silence(), risk.horizon()),
        document.openComplaintsOn(on),
        document.partialDefectionsOn(on),
        document.strengthOn(on, ExitBarrier.SWITCHING_COST),
        document.strengthOn(on, ExitBarrier.CLEARLY_BETTER),
        document.strengthOn(on, ExitBarrier.PERSONAL_BOND),
        document.strengthOn(on, ExitBarrier.SHARED_VALUES),
        Amounts.zero(currency).add(risk.sales()),
        currency);
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
        Amounts.zero(currency).add(sums.salesAtRisk),
        Shares.of(sums.salesAtRisk, sums.sales),
        sums.top.rows());
  }

  @Override
  public List<Row> rows(AtRisk result) {
    return result.customers();
  }

  static final class Sums {
    private final FigureArguments arguments;
    private final LocalDate on;
    private final TopList<Row> top;
    private long active;
    private long atRisk;
    private BigDecimal sales = BigDecimal.ZERO;
    private BigDecimal salesAtRisk = BigDecimal.ZERO;

    private Sums(FigureArguments arguments, TopList<Row> top) {
      this.arguments = arguments;
      this.on = arguments.date("on");
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
   * @param score sum of the points of all parts, at most 100
   * @param silencePoints points for its silence
   * @param fallingSalesPoints points for sales that fall; absent when it has not been a customer
   *     for 24 months
   * @param complaintPoints points for open complaints
   * @param partialDefectionPoints points for parts of its demand that it buys elsewhere
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
      @Unit(Unit.POINTS) BigDecimal score,
      @Unit(Unit.POINTS) BigDecimal silencePoints,
      @Unit(Unit.POINTS) @Nullable BigDecimal fallingSalesPoints,
      @Unit(Unit.POINTS) BigDecimal complaintPoints,
      @Unit(Unit.POINTS) BigDecimal partialDefectionPoints,
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
