package io.perennial.models.purchasing;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
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
   * How far the estimates might lie from the truth: worlds of customers of the same ages are
   * simulated from the estimates and fitted, of {@link Bootstrap#MOST_SIMULATED} at most.
   *
   * @param fit the estimates
   * @param ages weeks since the first purchase of each customer
   * @param drawing how worlds are drawn
   */
  default Bootstrap bootstrap(Fit fit, Collection<Double> ages, Drawing drawing) {
    double[] estimates = fit.values();
    FittedPurchasing world = with(estimates);
    return Bootstrap.ofCustomers(
        fit,
        ages,
        drawing,
        (random, drawn) ->
            MaximumLikelihood.fit(
                likelihood(
                    PurchaseSummaries.of(
                        world.simulate(
                            random, drawn.stream().mapToDouble(Double::doubleValue).toArray()))),
                List.of(estimates)));
  }
}
