package io.perennial.query.keyaccount;

import io.perennial.events.Money;
import io.perennial.events.accountplan.RevenueFigures;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What key accounts were to bring, and have brought, quarter by quarter. */
final class PlanAgainstActualFigure
    implements Figure<
        KeyAccountDocument,
        PlanAgainstActualFigure.Found,
        PlanAgainstActualFigure.PlanAgainstActual> {

  private final String currency;

  PlanAgainstActualFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "plan-against-actual";
  }

  @Override
  public String meaning() {
    return "What account plans planned by quarter, as it was planned on the date, beside what the"
        + " account has brought up to the date: sales = net amounts of purchases, net income ="
        + " sales less returns and goodwill, margin as far as cost is known, profit = margin less"
        + " the known cost of visits and complaints, and goodwill; a quarter to come has brought"
        + " nothing yet, and is absent";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.ON,
        FigureParameter.integer(
            "year", "0", 0, 9999, "Only plans for this year; 0 for the year of the date"),
        FigureParameter.choice(
            "plans",
            "approved",
            List.of("approved", "in-force", "all"),
            "Plans that were approved, closed ones among them; those approved and not closed on the"
                + " date; or all with a revenue plan"),
        KeyAccountDocument.ONE_CUSTOMER);
  }

  @Override
  public Found start(FigureArguments arguments) {
    LocalDate on = arguments.date("on");
    int year = arguments.integer("year");
    return new Found(
        on,
        year == 0 ? on.getYear() : year,
        arguments.text("plans"),
        arguments.text(KeyAccountDocument.ONE_CUSTOMER.name()));
  }

  @Override
  public void add(Found found, KeyAccountDocument document) {
    if (!document.isAskedFor(found.customer)) {
      return;
    }
    for (PlanTerms plan : document.plans()) {
      List<RevenueFigures> quarters = plan.quartersOn(found.on);
      if (quarters != null && found.asksFor(plan)) {
        int first = Period.QUARTER.indexOf(LocalDate.of(found.year, 1, 1));
        for (int i = 0; i < quarters.size(); i++) {
          found.rows.add(row(document, plan, first + i, quarters.get(i), found.on));
        }
      }
    }
  }

  private Row row(
      KeyAccountDocument document,
      PlanTerms plan,
      int quarter,
      RevenueFigures planned,
      LocalDate on) {
    LocalDate start = Period.QUARTER.start(quarter);
    LocalDate end = Period.QUARTER.end(quarter);
    AccountResult actual =
        start.isAfter(on) ? null : AccountResult.of(document, start, end.isAfter(on) ? on : end);
    BigDecimal sales = actual == null ? null : actual.sales();
    BigDecimal margin = actual == null ? null : actual.margin();
    return new Row(
        document.customerId(),
        plan.planId(),
        Period.QUARTER.label(quarter),
        start.isAfter(on) ? Progress.TO_COME : end.isAfter(on) ? Progress.RUNNING : Progress.OVER,
        amount(planned.sales()),
        sales,
        Shares.of(sales, amount(planned.sales())),
        amount(planned.netIncome()),
        actual == null ? null : actual.netIncome(),
        amount(planned.margin()),
        margin,
        actual == null || actual.costedSales() == null
            ? null
            : Shares.of(actual.costedSales(), actual.netSales()),
        amount(planned.profit()),
        actual == null ? null : actual.profit(),
        actual != null && margin == null && actual.sales().signum() != 0
            ? "what purchases have cost us (unitCost)"
            : null,
        currency);
  }

  private BigDecimal amount(Money money) {
    return Amounts.in(currency, money);
  }

  @Override
  public Found merge(Found left, Found right) {
    left.rows.addAll(right.rows);
    return left;
  }

  @Override
  public PlanAgainstActual finish(Found found) {
    FigureTooLargeException.check(found.rows.size(), "ask for plans in force");
    return new PlanAgainstActual(
        found.on, found.year, found.rows.stream().sorted(Row.ORDER).toList());
  }

  @Override
  public List<Row> rows(PlanAgainstActual result) {
    return result.quarters();
  }

  static final class Found {
    private final LocalDate on;
    private final int year;
    private final String plans;
    private final String customer;
    private final List<Row> rows = new ArrayList<>();

    private Found(LocalDate on, int year, String plans, String customer) {
      this.on = on;
      this.year = year;
      this.plans = plans;
      this.customer = customer;
    }

    private boolean asksFor(PlanTerms plan) {
      boolean state =
          switch (plans) {
            case "all" -> true;
            case "in-force" -> plan.isInForceOn(on);
            default -> plan.isApprovedOn(on);
          };
      return state && Objects.equals(plan.year(), year);
    }
  }

  /** How far a quarter is. */
  enum Progress {
    OVER,
    RUNNING,
    TO_COME
  }

  /**
   * Plan and actual.
   *
   * @param on date as of which
   * @param year year of the plans
   * @param quarters one a plan and quarter
   */
  record PlanAgainstActual(LocalDate on, int year, List<Row> quarters) {}

  /**
   * A quarter of a plan.
   *
   * @param customerId the customer
   * @param planId the plan
   * @param quarter the quarter
   * @param progress whether it is over on the date
   * @param plannedSales sales planned
   * @param actualSales sales up to the date; absent of a quarter to come
   * @param attained actual / planned sales
   * @param plannedNetIncome net income planned
   * @param actualNetIncome sales less returns and goodwill
   * @param plannedMargin margin planned
   * @param actualMargin margin, as far as cost is known
   * @param costKnownShare of how much of the sales less returns the cost is known
   * @param plannedProfit profit planned
   * @param actualProfit margin less the known cost of visits and complaints, and goodwill
   * @param missing what would have to be recorded to know more; absent when nothing
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Coordinate String planId,
      @Coordinate String quarter,
      Progress progress,
      @Summed BigDecimal plannedSales,
      @Summed @Nullable BigDecimal actualSales,
      @Nullable Double attained,
      @Summed BigDecimal plannedNetIncome,
      @Summed @Nullable BigDecimal actualNetIncome,
      @Summed BigDecimal plannedMargin,
      @Summed @Nullable BigDecimal actualMargin,
      @Nullable Double costKnownShare,
      @Summed BigDecimal plannedProfit,
      @Summed @Nullable BigDecimal actualProfit,
      @Nullable String missing,
      String currency) {

    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::customerId)
            .thenComparing(Row::planId)
            .thenComparing(Row::quarter);
  }
}
