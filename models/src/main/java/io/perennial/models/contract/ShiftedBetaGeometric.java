package io.perennial.models.contract;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Fitted;
import io.perennial.models.fit.MaximumLikelihood;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import io.perennial.models.special.Hypergeometric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;

/**
 * The shifted-beta-geometric model (Fader and Hardie 2007): whenever its contract comes up a
 * customer leaves with a chance of its own, beta over customers. Who leaves easily leaves first, so
 * that retention rises with age although nobody changes.
 *
 * @param alpha with beta, the chances to leave over customers; their mean is alpha / (alpha + beta)
 * @param beta the larger, the more stay
 */
public record ShiftedBetaGeometric(double alpha, double beta) {

  /** So many lost contracts are needed for each of the two parameters. */
  private static final int LOST_PER_PARAMETER = 10;

  private static final List<double[]> STARTS =
      List.of(new double[] {1, 1}, new double[] {0.5, 2}, new double[] {3, 20});

  public ShiftedBetaGeometric {
    if (!(alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException("Parameters are above zero, not " + alpha + ", " + beta);
    }
  }

  /** The model with fitted parameters. */
  public static ShiftedBetaGeometric of(Fit fit) {
    return new ShiftedBetaGeometric(fit.value("alpha"), fit.value("beta"));
  }

  /** Fits the model, or says why the contracts do not carry it. */
  public static Fitted fit(Renewals renewals) {
    long needed = 2L * LOST_PER_PARAMETER;
    if (renewals.lost() < needed) {
      return new Refused(
          Reason.TOO_FEW,
          "%d contracts were lost; sBG has 2 parameters and needs %d of them."
              .formatted(renewals.lost(), needed));
    }
    if (renewals.occasions().size() < 2) {
      return new Refused(
          Reason.NOT_DETERMINED,
          "All contracts came up for the same time, number %d: whether customers differ shows when they come up again."
              .formatted(renewals.occasions().getFirst().number()));
    }
    return MaximumLikelihood.fit(new RenewalLikelihood(renewals), STARTS);
  }

  /** The share of customers that is left after so many times that contracts came up. */
  public double survival(long occasions) {
    double logarithm = 0;
    for (long i = 0; i < occasions; i++) {
      logarithm += Math.log(beta + i) - Math.log(alpha + beta + i);
    }
    return Math.exp(logarithm);
  }

  /** The share of those that came so far which is renewed when contracts come up that time. */
  public double retention(long occasion) {
    if (occasion < 1) {
      throw new IllegalArgumentException("No contract comes up for time number " + occasion);
    }
    return (beta + occasion - 1) / (alpha + beta + occasion - 1);
  }

  /**
   * The discounted expected residual lifetime (DERL; Fader and Hardie 2010): how many more periods
   * a customer is expected to stay, each discounted to the renewal that is to be decided next, at
   * which the first of them would be paid.
   *
   * @param renewals how often the customer was renewed
   * @param rate by which what comes a period later is worth less, above zero
   */
  public double residualLifetime(long renewals, double rate) {
    if (!(rate > 0)) {
      throw new IllegalArgumentException(
          "What is never worth less may add up without end: rate " + rate);
    }
    return retention(renewals + 1)
        * Hypergeometric.value(1, beta + renewals + 1, alpha + beta + renewals + 1, 1 / (1 + rate));
  }

  /** Draws the lives of contracts that come up so many times while they are looked at. */
  public List<ContractLife> simulate(RandomGenerator random, List<Long> occasions) {
    RandomDataGenerator data = RandomDataGenerator.of(random);
    List<ContractLife> lives = new ArrayList<>(occasions.size());
    for (long most : occasions) {
      double chance = data.nextBeta(alpha, beta);
      long renewals = 0;
      while (renewals < most && data.nextDouble() >= chance) {
        renewals++;
      }
      lives.add(new ContractLife(renewals, renewals < most));
    }
    return lives;
  }

  /**
   * How far the estimates might lie from the truth: worlds of contracts that come up as often are
   * simulated from the estimates and fitted, of {@link Bootstrap#MOST_SIMULATED} at most.
   *
   * @param fit the estimates
   * @param occasions how often each contract came up, or would have come up had it not been lost
   * @param drawing how worlds are drawn
   */
  public static Bootstrap bootstrap(Fit fit, Collection<Long> occasions, Drawing drawing) {
    ShiftedBetaGeometric world = of(fit);
    return Bootstrap.ofCustomers(
        fit,
        occasions,
        drawing,
        (random, drawn) ->
            MaximumLikelihood.fit(
                new RenewalLikelihood(Renewals.of(world.simulate(random, drawn))),
                List.of(fit.values())));
  }
}
