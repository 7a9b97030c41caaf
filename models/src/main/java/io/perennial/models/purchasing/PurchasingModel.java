package io.perennial.models.purchasing;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Fitted;
import io.perennial.models.fit.Likelihood;
import io.perennial.models.fit.MaximumLikelihood;
import io.perennial.models.fit.Refused;
import java.util.Collection;
import java.util.List;

/** A model of how customers buy and leave. */
public interface PurchasingModel {

  /** So many customers who bought again are needed for each parameter. */
  int REPEAT_BUYERS_PER_PARAMETER = 10;

  /** The bootstrap draws no more customers than this. */
  int MOST_SIMULATED = 20_000;

  /** Its name in the literature. */
  String name();

  /** The likelihood of the purchases of customers. */
  Likelihood likelihood(PurchaseSummaries summaries);

  /** Where to begin the search for the parameters of customers. */
  List<double[]> starts(PurchaseSummaries summaries);

  /** The model with parameters, in the order of its likelihood. */
  FittedPurchasing with(double... parameters);

  /** Fits the model to the purchases of customers. */
  default Fitted fit(PurchaseSummaries summaries) {
    Likelihood likelihood = likelihood(summaries);
    long needed = (long) likelihood.parameters().size() * REPEAT_BUYERS_PER_PARAMETER;
    if (summaries.repeatBuyers() < needed) {
      return new Refused(
          Refused.Reason.TOO_FEW,
          "%d of %d customers bought again; %s has %d parameters and needs %d such customers."
              .formatted(
                  summaries.repeatBuyers(),
                  summaries.customers(),
                  name(),
                  likelihood.parameters().size(),
                  needed));
    }
    return MaximumLikelihood.fit(likelihood, starts(summaries));
  }

  /**
   * How far the estimates might lie from the truth: worlds of as many customers of the same ages
   * are simulated from the estimates and fitted. Of more than {@link #MOST_SIMULATED} customers so
   * many are drawn, evenly by age, and what the estimates deviate by is made smaller accordingly.
   *
   * @param fit the estimates
   * @param ages weeks since the first purchase of each customer
   * @param draws how many worlds
   * @param seed the same seed, the same worlds
   */
  default Bootstrap bootstrap(Fit fit, Collection<Double> ages, int draws, long seed) {
    double[] sorted = ages.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int size = Math.min(sorted.length, MOST_SIMULATED);
    double[] drawn = new double[size];
    for (int i = 0; i < size; i++) {
      drawn[i] = sorted[(int) ((i + 0.5) * sorted.length / size)];
    }
    double[] estimates = fit.values();
    FittedPurchasing world = with(estimates);
    return Bootstrap.of(
        fit,
        draws,
        seed,
        Math.sqrt((double) size / sorted.length),
        random ->
            MaximumLikelihood.fit(
                likelihood(PurchaseSummaries.of(world.simulate(random, drawn))),
                List.of(estimates)));
  }
}
