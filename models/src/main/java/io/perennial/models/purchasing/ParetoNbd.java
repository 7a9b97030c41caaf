package io.perennial.models.purchasing;

import io.perennial.models.fit.Likelihood;
import java.util.List;

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987): a customer buys at random at a
 * rate of its own (gamma over customers: r, alpha) and leaves at any time at another rate of its
 * own (gamma over customers: s, beta).
 */
public final class ParetoNbd implements PurchasingModel {

  static final List<String> PARAMETERS = List.of("r", "alpha", "s", "beta");

  @Override
  public String name() {
    return "Pareto/NBD";
  }

  @Override
  public Likelihood likelihood(PurchaseSummaries summaries) {
    return new ParetoNbdLikelihood(summaries);
  }

  @Override
  public List<double[]> starts(PurchaseSummaries summaries) {
    double rate = summaries.rate();
    double age = summaries.age();
    return List.of(
        new double[] {1, 1 / rate, 1, age},
        new double[] {0.5, 0.5 / rate, 0.5, 0.25 * age},
        new double[] {3, 3 / rate, 2, 4 * age});
  }

  @Override
  public FittedPurchasing with(double... parameters) {
    return new FittedParetoNbd(parameters[0], parameters[1], parameters[2], parameters[3]);
  }
}
