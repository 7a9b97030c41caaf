package io.perennial.query.customer;

import io.perennial.events.Unit;
import io.perennial.query.customer.Winning.Round;
import io.perennial.query.measure.Amounts;
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

/** What a call brings in the mean. */
final class SalesPerCallFigure
    implements Figure<CustomerCard, SalesPerCallFigure.Sums, SalesPerCallFigure.SalesPerCall> {

  private static final String COMMISSION = "commission";

  private final String currency;

  SalesPerCallFigure(String currency) {
    this.currency = currency;
  }

  @Override
  public String name() {
    return "sales-per-call";
  }

  @Override
  public String meaning() {
    return "Rounds whose call was in the span: what their deals bring, and the commission on it, for"
        + " each call";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.decimal(COMMISSION, "0.05", 0, 1, "Commission as a share of sales"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        arguments.decimal(COMMISSION),
        Amounts.zero(currency));
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    for (Round round : card.winning().rounds()) {
      if (!round.begunOn().isBefore(sums.from) && !round.begunOn().isAfter(sums.on)) {
        sums.calls++;
        BigDecimal deal = round.dealAmount();
        if (deal != null && round.wonBy(sums.on)) {
          sums.deals++;
          sums.sales = sums.sales.add(deal);
        }
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.calls += right.calls;
    left.deals += right.deals;
    left.sales = left.sales.add(right.sales);
    return left;
  }

  @Override
  public SalesPerCall finish(Sums sums) {
    return new SalesPerCall(
        sums.from,
        sums.on,
        sums.calls,
        sums.deals,
        Shares.of(sums.deals, sums.calls),
        sums.sales,
        Amounts.each(currency, sums.sales, sums.calls),
        sums.commission,
        Amounts.each(currency, sums.sales.multiply(sums.commission), sums.calls),
        currency);
  }

  @Override
  public List<SalesPerCall> rows(SalesPerCall result) {
    return List.of(result);
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final BigDecimal commission;
    private BigDecimal sales;
    private long calls;
    private long deals;

    private Sums(LocalDate from, LocalDate on, BigDecimal commission, BigDecimal none) {
      this.from = from;
      this.on = on;
      this.commission = commission;
      this.sales = none;
    }
  }

  /**
   * What a call brings.
   *
   * @param from first day of a call that is looked at
   * @param on date as of which
   * @param calls rounds, each of which begins with a call
   * @param deals those of them that ended with a deal
   * @param dealsPerCall deals / calls
   * @param sales what the deals bring
   * @param salesPerCall sales / calls; absent without a call
   * @param commission commission as a share of sales
   * @param commissionPerCall sales x commission / calls; absent without a call
   * @param currency currency of all amounts
   */
  record SalesPerCall(
      LocalDate from,
      LocalDate on,
      @Summed long calls,
      @Summed long deals,
      @Nullable Double dealsPerCall,
      @Summed BigDecimal sales,
      @Nullable BigDecimal salesPerCall,
      @Unit(Unit.SHARE) BigDecimal commission,
      @Nullable BigDecimal commissionPerCall,
      String currency) {}
}
