package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.models.purchasing.FittedPurchasing;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.purchasing.PurchasingModel;
import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.GammaGamma;
import io.perennial.models.spending.SpendSummary;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A fit, ready to answer with. */
public final class FitInUse {

  private final Named named;
  private final FittedPurchasing purchasing;
  private final List<FittedPurchasing> drawn = new ArrayList<>();
  private final @Nullable FittedSpending spending;
  private final List<FittedSpending> spendingDrawn = new ArrayList<>();

  FitInUse(AnalysisRun run, PurchaseFit fit) {
    this.named =
        new Named(run.number(), fit.model(), fit.from(), fit.on(), run.askedAt(), run.position());
    PurchasingModel model = Models.named(fit.model());
    this.purchasing = model.with(fit.purchasing().values());
    values(fit.draws()).forEach(values -> drawn.add(model.with(values)));
    Fit spent = fit.spending();
    this.spending = spent == null ? null : spending(spent.values());
    Bootstrap spentDraws = fit.spendingDraws();
    if (spentDraws != null) {
      values(spentDraws).forEach(values -> spendingDrawn.add(spending(values)));
    }
  }

  private static FittedSpending spending(double[] values) {
    return GammaGamma.with(values[0], values[1], values[2]);
  }

  private static List<double[]> values(Bootstrap bootstrap) {
    return bootstrap.draws().stream()
        .map(draw -> draw.stream().mapToDouble(Double::doubleValue).toArray())
        .toList();
  }

  /**
   * What tells it from other fits.
   *
   * @param run its number among the runs of {@code purchase-model}
   * @param model the model of purchasing
   * @param from customers whose first purchase was not before this day
   * @param on last day that it looked at
   * @param askedAt when it was asked for; what was recorded later is not in it
   * @param position last event that could be in it
   */
  public record Named(
      int run, String model, LocalDate from, LocalDate on, Instant askedAt, long position) {}

  /** What tells it from other fits. */
  public Named named() {
    return named;
  }

  double probabilityActive(PurchaseSummary customer) {
    return purchasing.probabilityActive(customer);
  }

  double expectedPurchases(PurchaseSummary customer, double weeks) {
    return purchasing.expectedPurchases(customer, weeks);
  }

  double discounted(PurchaseSummary customer, double weeks, double rate) {
    return purchasing.discountedExpected(customer, weeks, rate);
  }

  double discountedToInfinity(PurchaseSummary customer, double rate) {
    return purchasing.discountedToInfinity(customer, rate);
  }

  /** What a purchase of the customer is expected to come to; empty where that is not known. */
  OptionalDouble spend(@Nullable SpendSummary customer) {
    return spending == null ? OptionalDouble.empty() : spend(spending, customer);
  }

  private static OptionalDouble spend(FittedSpending by, @Nullable SpendSummary customer) {
    return customer == null ? by.expectedMean() : by.expectedMean(customer);
  }

  /** A number of purchases, with the interval in which it lies in 95 of 100 draws. */
  Estimate purchases(ToDoubleFunction<FittedPurchasing> number) {
    return estimate(number.applyAsDouble(purchasing), drawn.stream().mapToDouble(number).toArray());
  }

  /** The same in money; absent where the spend is not known. */
  @Nullable Estimate money(
      ToDoubleFunction<FittedPurchasing> number, @Nullable SpendSummary customer) {
    OptionalDouble spent = spend(customer);
    if (spent.isEmpty()) {
      return null;
    }
    List<Double> both = new ArrayList<>();
    Function<FittedSpending, OptionalDouble> spend = by -> spend(by, customer);
    for (int i = 0; i < Math.min(drawn.size(), spendingDrawn.size()); i++) {
      double purchases = number.applyAsDouble(drawn.get(i));
      spend.apply(spendingDrawn.get(i)).ifPresent(each -> both.add(purchases * each));
    }
    return estimate(
        number.applyAsDouble(purchasing) * spent.getAsDouble(),
        both.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Estimate estimate(double value, double[] draws) {
    if (draws.length == 0) {
      return new Estimate(value, null, null);
    }
    Bootstrap.Interval interval = Bootstrap.interval(draws);
    return new Estimate(value, interval.low(), interval.high());
  }
}
