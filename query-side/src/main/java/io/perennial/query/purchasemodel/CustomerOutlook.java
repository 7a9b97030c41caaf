package io.perennial.query.purchasemodel;

import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.SpendSummary;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Parameters;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a customer may still buy, as a model has it. Intervals are those in which a number lies in
 * 95 of 100 draws of the parametric bootstrap: they say how far the parameters are known, not how
 * chance may play on one customer.
 *
 * @param customerId the customer
 * @param on date as of which
 * @param fit the fit that is used
 * @param currency currency of all amounts
 * @param frequency x: days with a purchase, but the first
 * @param recencyWeeks t_x: weeks from the first purchase to the last
 * @param ageWeeks T: weeks from the first purchase to the date
 * @param probabilityActive probability that it is still active
 * @param days days ahead that are looked at
 * @param expectedPurchases how many purchases are expected in these days
 * @param meanSpend what a repeated purchase has come to; absent of who has not bought again
 * @param expectedSpend what a purchase is expected to come to; absent where spend was not fitted
 * @param expectedSales what it is expected to buy in these days
 * @param discountedSales what it is expected to buy in three years, discounted
 * @param discountedSalesToInfinity what it is expected to buy for ever, discounted; absent without
 *     a discount rate
 * @param marginRate share of its sales that was margin so far, as far as cost is known; absent when
 *     it is not
 * @param discountedMargin margin of the discounted sales of three years at that rate
 * @param missing what would be needed to say more, in words; absent when nothing is
 */
public record CustomerOutlook(
    String customerId,
    LocalDate on,
    FitInUse.Named fit,
    String currency,
    long frequency,
    double recencyWeeks,
    double ageWeeks,
    Estimate probabilityActive,
    int days,
    Estimate expectedPurchases,
    @Nullable BigDecimal meanSpend,
    @Nullable BigDecimal expectedSpend,
    @Nullable Value expectedSales,
    @Nullable Value discountedSales,
    @Nullable Value discountedSalesToInfinity,
    @Nullable BigDecimal marginRate,
    @Nullable Value discountedMargin,
    @Nullable String missing) {

  /** Three years, in weeks of seven days. */
  static final double THREE_YEARS = 3 * 365.25 / 7;

  /** What may be asked for. */
  public static final List<FigureParameter> PARAMETERS =
      List.of(Parameters.ON, Models.PARAMETER, Models.DAYS, Parameters.DISCOUNT);

  private static final int RATE_DECIMALS = 6;

  /**
   * A number with its interval.
   *
   * @param value the number
   * @param low lower end of the 95 % interval; absent where there are no draws
   * @param high upper end
   */
  public record Estimate(double value, @Nullable Double low, @Nullable Double high) {

    /** The same in money. */
    Value amount(int decimals) {
      return new Value(
          CustomerOutlook.amount(value, decimals),
          low == null ? null : CustomerOutlook.amount(low, decimals),
          high == null ? null : CustomerOutlook.amount(high, decimals));
    }
  }

  /**
   * An amount with its interval.
   *
   * @param value the amount
   * @param low lower end of the 95 % interval; absent where there are no draws
   * @param high upper end
   */
  public record Value(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {}

  /** The model that is asked for. */
  public static String model(FigureArguments arguments) {
    return arguments.text(Models.NAME);
  }

  /** The outlook of the customer of a document; empty when it has not bought by the date. */
  public static Optional<CustomerOutlook> of(
      LifetimeValueDocument document, FigureArguments arguments, FitInUse fit) {
    return Buyer.of(document, arguments.date("on"))
        .map(buyer -> of(document, buyer, Asked.of(arguments), fit));
  }

  private static CustomerOutlook of(
      LifetimeValueDocument document, Buyer buyer, Asked asked, FitInUse fit) {
    Scored customer = scored(document, buyer, asked.on(), "");
    PurchaseSummary summary = customer.summary();
    SpendSummary spend = customer.spend();
    int decimals = Amounts.decimals(document.currency());
    OptionalDouble expectedSpend = fit.estimates().spend(spend);
    Scores scores = Scores.of(customer, asked, fit);
    return new CustomerOutlook(
        document.customerId(),
        asked.on(),
        fit.named(),
        document.currency(),
        summary.frequency(),
        summary.recency(),
        summary.age(),
        scores.number(Score.ACTIVE),
        asked.days(),
        scores.number(Score.PURCHASES),
        spend == null ? null : amount(spend.mean(), decimals),
        expectedSpend.isPresent() ? amount(expectedSpend.getAsDouble(), decimals) : null,
        scores.amount(Score.SALES, decimals),
        scores.amount(Score.DISCOUNTED_SALES, decimals),
        scores.amount(Score.SALES_TO_INFINITY, decimals),
        customer.marginRate(),
        scores.amount(Score.DISCOUNTED_MARGIN, decimals),
        missing(expectedSpend.isPresent(), customer.marginRate()));
  }

  /** What scores of the customer of a document rest on. */
  static Scored scored(LifetimeValueDocument document, Buyer buyer, LocalDate on, String group) {
    return new Scored(
        document.customerId(),
        group,
        buyer.summary(),
        buyer.spend(),
        document.marginRateOn(on, RATE_DECIMALS));
  }

  private static @Nullable String missing(boolean spends, @Nullable BigDecimal marginRate) {
    if (!spends) {
      return "The fit has no model of spending, so purchases are expected and no amounts; the fit"
          + " says why";
    }
    return marginRate == null ? "No cost of its purchases is known, so there is no margin" : null;
  }

  /** Rounded to the decimals of the currency: from here on it is money. */
  static BigDecimal amount(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
