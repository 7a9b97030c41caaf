package io.perennial.models.spending;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Fitted;
import io.perennial.models.fit.MaximumLikelihood;
import io.perennial.models.fit.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * The gamma-gamma model of spending (Fader and Hardie 2013): what a customer spends at a time
 * varies around a mean of its own, and the means vary over customers. How often it buys plays no
 * part. It knows no spend of zero: who has bought for nothing is left out of a fit, and is judged
 * by it like somebody who has spent next to nothing.
 */
public final class GammaGamma {

  static final List<String> PARAMETERS = List.of("p", "q", "v");

  /** So many customers are needed. */
  private static final int FEWEST = 30;

  /** Beyond this rank correlation of spend with frequency the model does not fit. */
  private static final double MOST_CORRELATED = 0.3;

  private GammaGamma() {}

  /** Fits the model to what customers spent, those that paid anything. */
  public static Fitted fit(Collection<SpendSummary> customers) {
    List<SpendSummary> sorted = customers.stream().filter(SpendSummary::isPaid).sorted().toList();
    if (sorted.size() < FEWEST) {
      return new Refused(
          Refused.Reason.TOO_FEW,
          "%d customers bought again and paid; the gamma-gamma model needs %d."
              .formatted(sorted.size(), FEWEST));
    }
    if (sorted.getFirst().purchases() < sorted.getLast().purchases()) {
      double correlation = correlation(sorted);
      if (Math.abs(correlation) > MOST_CORRELATED) {
        return new Refused(
            Refused.Reason.SPEND_CORRELATED_WITH_FREQUENCY,
            String.format(
                Locale.ROOT,
                "Who buys more often spends %s at a time: the rank correlation is %.2f, the gamma-gamma model bears %.1f.",
                correlation > 0 ? "more" : "less",
                correlation,
                MOST_CORRELATED));
      }
    }
    double mean = sorted.stream().mapToDouble(SpendSummary::mean).average().orElseThrow();
    Fitted fitted =
        MaximumLikelihood.fit(
            new GammaGammaLikelihood(sorted),
            List.of(
                new double[] {1, 3, 2 * mean},
                new double[] {6, 4, mean / 2},
                new double[] {20, 10, mean / 2}));
    return fitted instanceof Fit fit && fit.value("q") <= 1
        ? new Refused(
            Refused.Reason.NO_MEAN,
            String.format(
                Locale.ROOT,
                "What customers spend at a time varies so much that it has no mean (q = %.2f).",
                fit.value("q")))
        : fitted;
  }

  private static double correlation(List<SpendSummary> customers) {
    return new SpearmansCorrelation()
        .correlation(
            customers.stream().mapToDouble(SpendSummary::purchases).toArray(),
            customers.stream().mapToDouble(SpendSummary::mean).toArray());
  }

  /** The model with parameters. */
  public static FittedSpending with(double p, double q, double v) {
    return new FittedSpending(p, q, v);
  }

  /**
   * How far the estimates might lie from the truth: worlds of customers with as many purchases are
   * simulated from the estimates and fitted; without those that paid nothing.
   *
   * @param fit the estimates
   * @param customers whose numbers of purchases are kept
   * @param drawing how worlds are drawn
   */
  public static Bootstrap bootstrap(Fit fit, Collection<SpendSummary> customers, Drawing drawing) {
    double[] estimates = fit.values();
    FittedSpending world = with(estimates[0], estimates[1], estimates[2]);
    return Bootstrap.ofCustomers(
        fit,
        customers.stream().filter(SpendSummary::isPaid).map(SpendSummary::purchases).toList(),
        drawing,
        (random, drawn) ->
            MaximumLikelihood.fit(
                new GammaGammaLikelihood(
                    world
                        .simulate(random, drawn.stream().mapToLong(Long::longValue).toArray())
                        .stream()
                        .sorted()
                        .toList()),
                List.of(estimates)));
  }
}
