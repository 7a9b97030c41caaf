package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Gradients;
import io.perennial.models.fit.Recovery;
import io.perennial.models.fit.Refused;
import io.perennial.models.special.Hypergeometric;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoNbdTest {

  private static final double THREE_YEARS = 3 * 365.25 / 7;

  private static final double[] PUBLISHED = {0.553, 10.578, 0.606, 11.669};

  private static final ParetoNbd MODEL = new ParetoNbd();

  /**
   * The log-likelihood of one customer, the chance to be active, the purchases of 39 weeks, and the
   * discounted ones of three years and of all time: with 60 digits by mpmath, the likelihood by the
   * hypergeometric function, the last by Tricomi's.
   */
  @ParameterizedTest
  @CsvSource({
    "0.553, 10.578, 0.606, 11.669, 2, 30.43, 38.86,"
        + "-9.55428324515040583, 0.869167559153011, 1.4551231932576, 3.7945177219495, 8.17466604750594",
    "0.553, 10.578, 0.606, 11.669, 0, 0, 38.86,"
        + "-0.521046294080890308, 0.295286604616894, 0.107081468215309, 0.279235827398038, 0.601567789306624",
    "0.553, 10.578, 0.606, 11.669, 26, 30.86, 31,"
        + "-39.1316715403027745, 0.997918731055158, 20.1170260773705, 51.2067892339577, 107.99438820687",
    "0.553, 10.578, 0.606, 11.669, 1, 38.86, 38.86,"
        + "-6.23397178400612169, 1, 1.01839649420159, 2.65566761847021, 5.72120029604602",
    "2, 50, 1, 10, 3, 20, 60,"
        + "-12.4700996999776898, 0.138607034875702, 0.195307926997896, 0.462916532793364, 0.803621224617124",
    "0.7, 8, 2.5, 8, 4, 7, 77,"
        + "-11.4259938262526962, 1.08500118336631e-5, 1.47022418255073e-5, 2.47916996988657e-5, 2.84117159756874e-5",
    "0.05, 0.3, 0.02, 0.001, 0, 0, 77,"
        + "-0.231431252278064354, 0.762476523769783, 0.0191505803681315, 0.0663067760485581, 0.260756295765858",
  })
  void knowsWhatMoreDigitsKnow(
      double r,
      double alpha,
      double s,
      double beta,
      long frequency,
      double recency,
      double age,
      double logLikelihood,
      double active,
      double purchases,
      double threeYears,
      double allTime) {
    PurchaseSummary customer = new PurchaseSummary(frequency, recency, age);
    double[] parameters = {r, alpha, s, beta};
    FittedPurchasing model = MODEL.with(parameters);
    near(
        MODEL.likelihood(PurchaseSummaries.of(List.of(customer))).value(parameters),
        logLikelihood,
        1e-13);
    near(model.probabilityActive(customer), active, 1e-12);
    near(model.expectedPurchases(customer, 39), purchases, 1e-12);
    near(model.discountedExpected(customer, 39, 0), purchases, 1e-12);
    near(model.discountedExpected(customer, THREE_YEARS, 0.1), threeYears, 1e-12);
    near(model.discountedToInfinity(customer, 0.1), allTime, 1e-12);
  }

  /** The likelihood as Fader and Hardie's note has it, alpha above beta and below. */
  @Test
  void isTheHypergeometricLikelihood() {
    for (double[] p :
        new double[][] {
          PUBLISHED, {0.553, 11.669, 0.606, 10.578}, {2, 5, 0.3, 40}, {2, 40, 0.3, 5}, {1, 7, 1, 7}
        }) {
      for (PurchaseSummary customer :
          List.of(
              new PurchaseSummary(2, 30.43, 38.86),
              new PurchaseSummary(0, 0, 38.86),
              new PurchaseSummary(9, 3, 60))) {
        double shape = p[0] + customer.frequency();
        double rising = 0;
        for (int i = 0; i < customer.frequency(); i++) {
          rising += Math.log(p[0] + i);
        }
        double still =
            Math.pow(p[1] + customer.age(), -shape) * Math.pow(p[3] + customer.age(), -p[2]);
        double left =
            p[2]
                / (p[2] + shape)
                * (term(p, shape, customer.recency()) - term(p, shape, customer.age()));
        double expected =
            rising + p[0] * Math.log(p[1]) + p[2] * Math.log(p[3]) + Math.log(still + left);
        near(MODEL.likelihood(PurchaseSummaries.of(List.of(customer))).value(p), expected, 1e-10);
      }
    }
  }

  private static double term(double[] p, double shape, double time) {
    double sum = p[2] + shape;
    return p[1] >= p[3]
        ? Hypergeometric.value(sum, p[2] + 1, sum + 1, (p[1] - p[3]) / (p[1] + time))
            / Math.pow(p[1] + time, sum)
        : Hypergeometric.value(sum, shape, sum + 1, (p[3] - p[1]) / (p[3] + time))
            / Math.pow(p[3] + time, sum);
  }

  /** Who bought three hundred times within ten weeks and then not for years has left. */
  @Test
  void staysFiniteAtTheEnds() {
    FittedPurchasing model = MODEL.with(40, 5, 3, 900);
    assertThat(model.probabilityActive(new PurchaseSummary(300, 10, 200))).isZero();
    near(model.probabilityActive(new PurchaseSummary(30, 100, 200)), 7.577237821733108e-19, 1e-12);
    assertThat(model.probabilityActive(PurchaseSummary.NEWCOMER)).isOne();
    assertThat(model.expectedPurchases(new PurchaseSummary(300, 10, 200), 52)).isZero();
    double[] gradient =
        MODEL
            .likelihood(PurchaseSummaries.of(List.of(new PurchaseSummary(300, 10, 4_000))))
            .gradient(new double[] {40, 5, 3, 900});
    assertThat(gradient).doesNotContain(Double.NaN);
  }

  @Test
  void addsTheRateUpToTheClosedForm() {
    for (double[] parameters :
        new double[][] {PUBLISHED, {2, 50, 1, 30}, {1, 1, 1.0000001, 3}, {30, 20, 4, 60}}) {
      FittedPurchasing fitted = MODEL.with(parameters);
      for (PurchaseSummary customer :
          List.of(
              PurchaseSummary.NEWCOMER,
              new PurchaseSummary(3, 20, 39),
              new PurchaseSummary(400, 199, 200))) {
        for (double weeks : new double[] {0.5, 13, 52, 400}) {
          near(
              fitted.expectedPurchases(customer, weeks),
              fitted.discountedExpected(customer, weeks, 0),
              1e-12);
        }
      }
    }
    assertThatThrownBy(
            () -> MODEL.with(PUBLISHED).discountedToInfinity(PurchaseSummary.NEWCOMER, 0))
        .hasMessageContaining("without end");
  }

  @Test
  void buysInSimulationAsExpected() {
    FittedPurchasing fitted = MODEL.with(PUBLISHED);
    double[] ages = new double[200_000];
    Arrays.fill(ages, 52);
    List<PurchaseSummary> customers = fitted.simulate(new Well19937c(7), ages);
    double mean = customers.stream().mapToLong(PurchaseSummary::frequency).average().orElseThrow();
    // The standard error of the mean is about 0.007.
    assertThat(mean).isCloseTo(fitted.expectedByNewcomer(52), within(0.02));
    assertThat(customers).allMatch(customer -> customer.recency() <= 52);
  }

  @Test
  void hasTheNumericalGradient() {
    PurchaseSummaries summaries =
        PurchaseSummaries.of(
            MODEL.with(0.6, 8, 0.7, 12).simulate(new Well19937c(3), Customers.ages(500)));
    for (double[] at :
        new double[][] {PUBLISHED, {3, 40, 0.2, 0.7}, {0.05, 0.3, 9, 140}, {1, 7, 1, 7}}) {
      Gradients.assertNumerical(MODEL.likelihood(summaries), at);
    }
  }

  @Test
  void recoversWhatWasSimulated() {
    double[] truth = {1, 8, 1, 15};
    double[] ages = Customers.ages(1_500);
    Recovery.assertRecovers(
        truth, random -> MODEL.fit(PurchaseSummaries.of(MODEL.with(truth).simulate(random, ages))));
  }

  @Test
  void isTheSameInAnyOrder() {
    List<PurchaseSummary> customers =
        MODEL.with(0.6, 8, 0.7, 12).simulate(new Well19937c(5), Customers.ages(800));
    Fit fit = (Fit) MODEL.fit(PurchaseSummaries.of(customers));
    Collections.shuffle(customers, new Random(1));
    assertThat(MODEL.fit(PurchaseSummaries.of(customers))).isEqualTo(fit);
  }

  @Test
  void drawsWorldsForIntervals() {
    double[] ages = Customers.ages(800);
    Fit fit =
        (Fit)
            MODEL.fit(
                PurchaseSummaries.of(MODEL.with(1, 8, 1, 15).simulate(new Well19937c(2), ages)));
    Bootstrap draws =
        MODEL.bootstrap(fit, Arrays.stream(ages).boxed().toList(), new Drawing(15, 17, done -> {}));
    PurchaseSummary customer = new PurchaseSummary(3, 20, 39);
    Bootstrap.Interval active =
        draws.interval(parameters -> MODEL.with(parameters).probabilityActive(customer));
    assertThat(draws.draws()).hasSizeGreaterThan(10);
    assertThat(MODEL.with(fit.values()).probabilityActive(customer))
        .isBetween(active.low(), active.high());
  }

  @Test
  void refusesTooFewRepeats() {
    Refused refused =
        (Refused)
            MODEL.fit(
                PurchaseSummaries.of(
                    Stream.concat(
                            Collections.nCopies(500, new PurchaseSummary(0, 0, 30)).stream(),
                            Collections.nCopies(39, new PurchaseSummary(2, 9, 30)).stream())
                        .toList()));
    assertThat(refused.reason()).isEqualTo(Refused.Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo(
            "39 of 539 customers bought again; Pareto/NBD has 4 parameters and needs 40 such customers.");
  }

  /** Customers who are all alike do not differ, and customers who never leave have no rate. */
  @Test
  void refusesWhatTellsNoParameters() {
    for (PurchaseSummary all :
        List.of(new PurchaseSummary(9, 45, 50), new PurchaseSummary(9, 50, 50))) {
      Refused refused = (Refused) MODEL.fit(PurchaseSummaries.of(Collections.nCopies(100, all)));
      assertThat(refused.reason())
          .isIn(Refused.Reason.PARAMETER_AT_BOUND, Refused.Reason.NOT_DETERMINED);
      assertThat(refused.sentence()).contains("alpha", "beta");
    }
  }

  private static void near(double actual, double expected, double part) {
    assertThat(actual).isCloseTo(expected, within(part * Math.abs(expected)));
  }
}
