package io.perennial.query.purchasemodel;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.models.purchasing.PurchasingModel;
import io.perennial.models.spending.FittedSpending;
import io.perennial.models.spending.GammaGamma;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.purchasemodel.CustomerOutlook.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fit, ready to answer with. */
public final class FitInUse {

  private final Named named;
  private final World estimates;
  private final List<World> drawn = new ArrayList<>();

  FitInUse(AnalysisRun run, PurchaseFit fit) {
    this.named =
        new Named(run.number(), fit.model(), fit.from(), fit.on(), run.askedAt(), run.position());
    PurchasingModel model = Models.named(fit.model());
    Fit spent = fit.spending();
    this.estimates =
        new World(
            model.with(fit.purchasing().values()), spent == null ? null : spending(spent.values()));
    List<double[]> purchases = values(fit.draws());
    Bootstrap spentDraws = fit.spendingDraws();
    List<double[]> spends = spentDraws == null ? List.of() : values(spentDraws);
    for (int i = 0; i < purchases.size(); i++) {
      drawn.add(
          new World(
              model.with(purchases.get(i)), i < spends.size() ? spending(spends.get(i)) : null));
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

  /** Both models with the parameters of the fit. */
  World estimates() {
    return estimates;
  }

  /** Both models with the parameters of each draw. */
  List<World> drawn() {
    return drawn;
  }

  /**
   * A number with its interval; absent where it is not a number.
   *
   * @param draws what it is in each draw; not a number where a draw does not say
   */
  static @Nullable Estimate estimate(double value, double[] draws) {
    if (Double.isNaN(value)) {
      return null;
    }
    double[] said = Arrays.stream(draws).filter(each -> !Double.isNaN(each)).toArray();
    if (said.length == 0) {
      return new Estimate(value, null, null);
    }
    Bootstrap.Interval interval = Bootstrap.interval(said);
    return new Estimate(value, interval.low(), interval.high());
  }
}
