package io.perennial.models.purchasing;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Fitted;
import io.perennial.models.fit.MaximumLikelihood;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import io.perennial.models.fit.Sum;
import io.perennial.models.special.Hypergeometric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * The BG/BB model (Fader, Hardie and Shang 2010): on each occasion a customer who is active buys
 * with a chance of its own (beta over customers: alpha, beta); before each it may leave, with
 * another chance of its own (beta over customers: gamma, delta).
 *
 * @param alpha with beta, the chances to buy; their mean is alpha / (alpha + beta)
 * @param beta the larger, the less they buy
 * @param gamma with delta, the chances to leave; their mean is gamma / (gamma + delta)
 * @param delta the larger, the more stay
 */
public record BgBb(double alpha, double beta, double gamma, double delta) {

  static final List<String> PARAMETERS = List.of("alpha", "beta", "gamma", "delta");

  /** With fewer occasions not so many parameters are told apart. */
  private static final int OCCASIONS = 3;

  private static final List<double[]> STARTS =
      List.of(new double[] {1, 1, 1, 3}, new double[] {0.5, 2, 0.5, 5}, new double[] {3, 3, 1, 10});

  public BgBb {
    if (!(alpha > 0 && beta > 0 && gamma > 0 && delta > 0)) {
      throw new IllegalArgumentException(
          "Parameters are above zero, not %s, %s, %s, %s".formatted(alpha, beta, gamma, delta));
    }
  }

  /** The model with parameters, in the order of its likelihood. */
  public static BgBb with(double... parameters) {
    return new BgBb(parameters[0], parameters[1], parameters[2], parameters[3]);
  }

  /** Fits the model, or says why the purchases do not carry it. */
  public static Fitted fit(OccasionSummaries summaries) {
    long needed = (long) PARAMETERS.size() * PurchasingModel.REPEAT_BUYERS_PER_PARAMETER;
    if (summaries.buyers() < needed) {
      return new Refused(
          Reason.TOO_FEW,
          "%d of %d customers bought again; BG/BB has %d parameters and needs %d such customers."
              .formatted(summaries.buyers(), summaries.customers(), PARAMETERS.size(), needed));
    }
    if (summaries.mostOccasions() < OCCASIONS) {
      return new Refused(
          Reason.NOT_DETERMINED,
          "There were %d occasions to buy at most; with fewer than %d, who left looks like who did not buy."
              .formatted(summaries.mostOccasions(), OCCASIONS));
    }
    return MaximumLikelihood.fit(new BgBbLikelihood(summaries), STARTS);
  }

  /** The model of a fit. */
  public static BgBb of(Fit fit) {
    return with(fit.values());
  }

  /** How likely a customer is still active on the occasion that comes next. */
  public double probabilityActive(OccasionSummary customer) {
    OccasionTerms terms = new OccasionTerms(this, customer.occasions() + 1);
    return Math.exp(terms.logStays(customer, 1) - terms.logLikelihood(customer));
  }

  /** On how many of the occasions that follow a customer is expected to buy. */
  public double expectedPurchases(OccasionSummary customer, long occasions) {
    return discounted(customer, occasions, 1);
  }

  /** On how many of its first occasions a customer is expected to buy. */
  public double expectedByNewcomer(long occasions) {
    return expectedPurchases(OccasionSummary.NEWCOMER, occasions);
  }

  /**
   * The purchases that are expected on the occasions that follow, each discounted to the last one
   * before.
   *
   * @param rate by which what comes an occasion later is worth less
   */
  public double discountedExpected(OccasionSummary customer, long occasions, double rate) {
    return discounted(customer, occasions, 1 / (1 + rate));
  }

  /**
   * The discounted purchases of all occasions to come: the expected residual transactions (DERT).
   *
   * @param rate by which what comes an occasion later is worth less, above zero
   */
  public double discountedToInfinity(OccasionSummary customer, double rate) {
    if (!(rate > 0)) {
      throw new IllegalArgumentException(
          "What is never worth less may add up without end: rate " + rate);
    }
    double stay = delta + customer.occasions() + 1;
    return probabilityActive(customer)
        * buys(customer)
        / (1 + rate)
        * Hypergeometric.value(1, stay, gamma + stay, 1 / (1 + rate));
  }

  private double discounted(OccasionSummary customer, long occasions, double each) {
    double active = probabilityActive(customer);
    double worth = each;
    double sum = 0;
    for (long i = 1; i <= occasions && active > 0; i++) {
      sum += active * worth;
      double stay = delta + customer.occasions() + i;
      active *= stay / (gamma + stay);
      worth *= each;
    }
    return sum * buys(customer);
  }

  /** How likely a newcomer buys on 0, 1, 2 and more of its first occasions, up to all of them. */
  public double[] distribution(long occasions) {
    int most = Math.toIntExact(occasions);
    OccasionTerms terms = new OccasionTerms(this, occasions);
    double[] shares = new double[most + 1];
    for (int purchases = 0; purchases <= most; purchases++) {
      OccasionSummary customer = new OccasionSummary(purchases, purchases, occasions);
      Sum sum = new Sum();
      sum.add(
          Math.exp(
              terms.logStays(customer, 0)
                  + CombinatoricsUtils.binomialCoefficientLog(most, purchases)));
      for (int until = purchases; until < most; until++) {
        sum.add(
            Math.exp(
                terms.logLeft(customer, until)
                    + CombinatoricsUtils.binomialCoefficientLog(until, purchases)));
      }
      shares[purchases] = sum.value();
    }
    return shares;
  }

  /** How likely a customer buys on an occasion while it is active. */
  private double buys(OccasionSummary customer) {
    return (alpha + customer.purchases()) / (alpha + beta + customer.occasions());
  }

  /** Draws the purchases of customers who have so many occasions. */
  public List<OccasionSummary> simulate(RandomGenerator random, List<Long> occasions) {
    RandomDataGenerator data = RandomDataGenerator.of(random);
    List<OccasionSummary> customers = new ArrayList<>(occasions.size());
    for (long most : occasions) {
      double buys = data.nextBeta(alpha, beta);
      double leaves = data.nextBeta(gamma, delta);
      long purchases = 0;
      long last = 0;
      for (long occasion = 1; occasion <= most && data.nextDouble() >= leaves; occasion++) {
        if (data.nextDouble() < buys) {
          purchases++;
          last = occasion;
        }
      }
      customers.add(new OccasionSummary(purchases, last, most));
    }
    return customers;
  }

  /**
   * How far the estimates might lie from the truth: worlds of customers with as many occasions are
   * simulated from the estimates and fitted, of {@link Bootstrap#MOST_SIMULATED} at most.
   *
   * @param fit the estimates
   * @param occasions how many occasions each customer had
   * @param drawing how worlds are drawn
   */
  public static Bootstrap bootstrap(Fit fit, Collection<Long> occasions, Drawing drawing) {
    BgBb world = of(fit);
    return Bootstrap.ofCustomers(
        fit,
        occasions,
        drawing,
        (random, drawn) ->
            MaximumLikelihood.fit(
                new BgBbLikelihood(OccasionSummaries.of(world.simulate(random, drawn))),
                List.of(fit.values())));
  }
}
