package io.perennial.models.purchasing;

/**
 * What the likelihood of {@link BgBb} is a sum of: a customer is still active, or left before one
 * of the occasions since its last purchase. Quotients of beta functions are products over whole
 * numbers, whose logarithms are added up once for all customers, with their derivatives.
 */
final class OccasionTerms {

  private final double gamma;
  private final Rising ofAlpha;
  private final Rising ofBeta;
  private final Rising ofBoth;
  private final Rising ofDelta;
  private final Rising ofLeaving;

  OccasionTerms(BgBb model, long mostOccasions) {
    int most = Math.toIntExact(mostOccasions);
    this.gamma = model.gamma();
    this.ofAlpha = new Rising(model.alpha(), most);
    this.ofBeta = new Rising(model.beta(), most);
    this.ofBoth = new Rising(model.alpha() + model.beta(), most);
    this.ofDelta = new Rising(model.delta(), most);
    this.ofLeaving = new Rising(model.gamma() + model.delta(), most);
  }

  double logLikelihood(OccasionSummary customer) {
    double largest = logStays(customer, 0);
    double sum = 1;
    for (long until = customer.last(); until < customer.occasions(); until++) {
      double term = logLeft(customer, until);
      if (term > largest) {
        sum = sum * Math.exp(largest - term) + 1;
        largest = term;
      } else {
        sum += Math.exp(term - largest);
      }
    }
    return largest + Math.log(sum);
  }

  /** Of the purchases of a customer who is active on the occasion so many after its last. */
  double logStays(OccasionSummary customer, int later) {
    int occasions = (int) customer.occasions();
    return logBuys(customer, occasions)
        + ofDelta.logarithm[occasions + later]
        - ofLeaving.logarithm[occasions + later];
  }

  /** Of the purchases of a customer who left after so many occasions. */
  double logLeft(OccasionSummary customer, long until) {
    int occasions = (int) until;
    return logBuys(customer, occasions)
        + Math.log(gamma)
        + ofDelta.logarithm[occasions]
        - ofLeaving.logarithm[occasions + 1];
  }

  private double logBuys(OccasionSummary customer, int occasions) {
    int purchases = (int) customer.purchases();
    return ofAlpha.logarithm[purchases]
        + ofBeta.logarithm[occasions - purchases]
        - ofBoth.logarithm[occasions];
  }

  /** The derivative of the log-likelihood by alpha, beta, gamma and delta. */
  double[] gradient(OccasionSummary customer) {
    double all = logLikelihood(customer);
    double[] gradient = new double[BgBb.PARAMETERS.size()];
    int occasions = (int) customer.occasions();
    double stays = Math.exp(logStays(customer, 0) - all);
    addBuys(gradient, customer, occasions, stays);
    gradient[2] -= stays * ofLeaving.slope[occasions];
    gradient[3] += stays * (ofDelta.slope[occasions] - ofLeaving.slope[occasions]);
    for (int until = (int) customer.last(); until < occasions; until++) {
      double left = Math.exp(logLeft(customer, until) - all);
      addBuys(gradient, customer, until, left);
      gradient[2] += left * (1 / gamma - ofLeaving.slope[until + 1]);
      gradient[3] += left * (ofDelta.slope[until] - ofLeaving.slope[until + 1]);
    }
    return gradient;
  }

  private void addBuys(double[] gradient, OccasionSummary customer, int occasions, double weight) {
    int purchases = (int) customer.purchases();
    gradient[0] += weight * (ofAlpha.slope[purchases] - ofBoth.slope[occasions]);
    gradient[1] += weight * (ofBeta.slope[occasions - purchases] - ofBoth.slope[occasions]);
  }

  /** The logarithms of a (a + 1) ... (a + k - 1) for k from 0 on, and their derivatives by a. */
  private static final class Rising {
    final double[] logarithm;
    final double[] slope;

    Rising(double from, int most) {
      logarithm = new double[most + 1];
      slope = new double[most + 1];
      for (int k = 0; k < most; k++) {
        logarithm[k + 1] = logarithm[k] + Math.log(from + k);
        slope[k + 1] = slope[k] + 1 / (from + k);
      }
    }
  }
}
