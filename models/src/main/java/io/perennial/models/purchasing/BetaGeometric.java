package io.perennial.models.purchasing;

import io.perennial.models.fit.Likelihood;
import java.util.List;

/**
 * The models in which a customer buys at random at a rate of its own (gamma over customers: r,
 * alpha) and, when it has bought, leaves with a chance of its own (beta over customers: a, b).
 */
abstract class BetaGeometric implements PurchasingModel {

  static final List<String> PARAMETERS = List.of("r", "alpha", "a", "b");

  private final int first;

  /**
   * A model of the kind.
   *
   * @param first 1 where a customer may leave after its first purchase already, else 0
   */
  BetaGeometric(int first) {
    this.first = first;
  }

  @Override
  public final Likelihood likelihood(PurchaseSummaries summaries) {
    return new BetaGeometricLikelihood(summaries, first);
  }

  @Override
  public final List<double[]> starts(PurchaseSummaries summaries) {
    double rate = summaries.rate();
    return List.of(
        new double[] {1, 1 / rate, 1, 1},
        new double[] {0.25, 0.25 / rate, 0.8, 2.5},
        new double[] {3, 3 / rate, 0.5, 5});
  }

  @Override
  public final FittedPurchasing with(double... parameters) {
    return new FittedBetaGeometric(
        parameters[0], parameters[1], parameters[2], parameters[3], first);
  }
}
