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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BetaGeometricTest {

  private static final double THREE_YEARS = 3 * 365.25 / 7;

  private static final double[] PUBLISHED = {0.243, 4.414, 0.793, 2.426};

  private static final PurchaseSummary OF_THE_PAPER = new PurchaseSummary(2, 30.43, 38.86);

  static Stream<PurchasingModel> models() {
    return Stream.of(new BgNbd(), new MbgNbd());
  }

  @Test
  void expectsWhatThePaperExpects() {
    // Fader, Hardie and Lee 2005: the customer 0001 of CDNOW buys 1.226 times in 39 weeks.
    assertThat(new BgNbd().with(PUBLISHED).expectedPurchases(OF_THE_PAPER, 39))
        .isCloseTo(1.226, within(5e-4));
  }

  /**
   * The chance to be active, the purchases of 39 and of 0.001 weeks, and the discounted ones of
   * three years and of all time, as 30 digits say: integrals of the posterior rate, worked out
   * outside.
   */
  static Stream<Expected> expected() {
    double[] homogeneous = {40, 80, 0.2, 0.5};
    double[] even = {0.243, 4.414, 1, 2.426};
    return Stream.of(
        new Expected(
            new BgNbd().with(PUBLISHED),
            OF_THE_PAPER,
            0.726578570080673,
            1.22602817476714,
            3.76601759501574e-5,
            3.16113612869421,
            6.37174300017801),
        new Expected(
            new BgNbd().with(PUBLISHED),
            new PurchaseSummary(0, 0, 38.86),
            1,
            0.195098052011263,
            5.61536119276094e-6,
            0.5535601946095,
            1.30389356737929),
        new Expected(
            new MbgNbd().with(PUBLISHED),
            new PurchaseSummary(0, 0, 38.86),
            0.637253337964895,
            0.127461382545661,
            3.57841066480637e-6,
            0.374580734265858,
            0.931227198716592),
        new Expected(
            new MbgNbd().with(even),
            new PurchaseSummary(5, 20, 38.86),
            0.269712648056571,
            1.0020058034513,
            3.26776492192166e-5,
            2.36143794435086,
            4.10016156131722),
        new Expected(
            new BgNbd().with(homogeneous),
            new PurchaseSummary(0, 0, 3),
            1,
            9.71885461212163,
            0.000481893706224108,
            25.8659648555023,
            73.847807795776));
  }

  @ParameterizedTest
  @MethodSource
  void expected(Expected expected) {
    FittedPurchasing model = expected.model;
    PurchaseSummary customer = expected.customer;
    near(model.probabilityActive(customer), expected.active, 1e-13);
    near(model.expectedPurchases(customer, 39), expected.purchases, 1e-11);
    near(model.expectedPurchases(customer, 0.001), expected.soon, 1e-11);
    near(model.discountedExpected(customer, THREE_YEARS, 0.1), expected.threeYears, 1e-11);
    near(model.discountedToInfinity(customer, 0.1), expected.allTime, 1e-8);
  }

  @ParameterizedTest
  @MethodSource("models")
  void addsTheRateUpToTheClosedForm(PurchasingModel model) {
    for (double[] parameters :
        new double[][] {PUBLISHED, {2, 50, 0.1, 0.3}, {1, 1, 1.0005, 3}, {30, 20, 4, 60}}) {
      FittedPurchasing fitted = model.with(parameters);
      for (PurchaseSummary customer :
          List.of(
              OF_THE_PAPER,
              new PurchaseSummary(0, 0, 0),
              new PurchaseSummary(3, 1, 200),
              new PurchaseSummary(400, 199, 200))) {
        for (double weeks : new double[] {0.5, 13, 52, 400}) {
          near(
              fitted.expectedPurchases(customer, weeks),
              fitted.discountedExpected(customer, weeks, 0),
              1e-10);
        }
      }
    }
  }

  @Test
  void worthWithoutLossHasNoEnd() {
    assertThatThrownBy(() -> new BgNbd().with(PUBLISHED).discountedToInfinity(OF_THE_PAPER, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without end");
  }

  @Test
  void tellsANewcomerApart() {
    // By MBG/NBD a newcomer is gone at once with the chance a / (a + b).
    double stays = 2.426 / (0.793 + 2.426);
    FittedPurchasing model = new MbgNbd().with(PUBLISHED);
    assertThat(model.probabilityActive(PurchaseSummary.NEWCOMER)).isCloseTo(stays, within(1e-15));
    assertThat(new BgNbd().with(PUBLISHED).probabilityActive(PurchaseSummary.NEWCOMER)).isOne();
  }

  @ParameterizedTest
  @MethodSource("models")
  void buysInSimulationAsExpected(PurchasingModel model) {
    FittedPurchasing fitted = model.with(PUBLISHED);
    double[] ages = new double[200_000];
    Arrays.fill(ages, 52);
    double mean =
        fitted.simulate(new Well19937c(7), ages).stream()
            .mapToLong(PurchaseSummary::frequency)
            .average()
            .orElseThrow();
    // The standard error of the mean is about 0.006.
    assertThat(mean).isCloseTo(fitted.expectedByNewcomer(52), within(0.02));
  }

  @ParameterizedTest
  @MethodSource("models")
  void hasTheNumericalGradient(PurchasingModel model) {
    PurchaseSummaries summaries =
        PurchaseSummaries.of(
            model.with(0.6, 8, 0.7, 2.5).simulate(new Well19937c(3), Customers.ages(500)));
    Gradients.assertNumerical(model.likelihood(summaries), PUBLISHED);
    Gradients.assertNumerical(model.likelihood(summaries), 3, 40, 0.2, 0.7);
    Gradients.assertNumerical(model.likelihood(summaries), 0.05, 0.3, 9, 14);
  }

  @ParameterizedTest
  @MethodSource("models")
  void recoversWhatWasSimulated(PurchasingModel model) {
    double[] truth = {1.5, 12, 0.9, 2.5};
    double[] ages = Customers.ages(3_000);
    Recovery.assertRecovers(
        truth, random -> model.fit(PurchaseSummaries.of(model.with(truth).simulate(random, ages))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void findsAMaximumOfAnyWorldOrSaysWhyThereIsNone(PurchasingModel model) {
    Random random = new Random(5);
    int fits = 0;
    for (int world = 0; world < 60; world++) {
      double[] truth = {
        Math.exp(random.nextGaussian() - 0.3),
        Math.exp(random.nextGaussian() + 2),
        Math.exp(random.nextGaussian() - 0.5),
        Math.exp(random.nextGaussian() + 0.7)
      };
      double[] ages = Customers.ages(100 + random.nextInt(700));
      PurchaseSummaries summaries =
          PurchaseSummaries.of(model.with(truth).simulate(new Well19937c(world), ages));
      switch (model.fit(summaries)) {
        case Refused refused ->
            assertThat(refused.reason())
                .as(refused.sentence())
                .isNotEqualTo(Refused.Reason.NO_CONVERGENCE);
        case Fit fit -> {
          fits++;
          assertThat(fit.logLikelihood())
              .isGreaterThanOrEqualTo(model.likelihood(summaries).value(truth));
          assertThat(fit.parameters()).allMatch(parameter -> parameter.standardError() > 0);
        }
      }
    }
    assertThat(fits).isGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("models")
  void isTheSameInAnyOrder(PurchasingModel model) {
    List<PurchaseSummary> customers =
        model.with(0.6, 8, 0.7, 2.5).simulate(new Well19937c(5), Customers.ages(800));
    Fit fit = (Fit) model.fit(PurchaseSummaries.of(customers));
    Collections.shuffle(customers, new Random(1));

    assertThat(model.fit(PurchaseSummaries.of(customers))).isEqualTo(fit);
    assertThat(fit.observations()).isEqualTo(800);
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesTooFewRepeats(PurchasingModel model) {
    Refused refused =
        (Refused)
            model.fit(
                PurchaseSummaries.of(
                    Stream.concat(
                            Collections.nCopies(500, new PurchaseSummary(0, 0, 30)).stream(),
                            Collections.nCopies(39, OF_THE_PAPER).stream())
                        .toList()));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo(
            "39 of 539 customers bought again; %s has 4 parameters and needs 40 such customers."
                .formatted(model.name()));
  }

  @ParameterizedTest
  @MethodSource("models")
  void refusesCustomersWhoAreAllAlike(PurchasingModel model) {
    Refused refused =
        (Refused)
            model.fit(
                PurchaseSummaries.of(Collections.nCopies(100, new PurchaseSummary(9, 45, 50))));

    assertThat(refused.reason())
        .isIn(Refused.Reason.PARAMETER_AT_BOUND, Refused.Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).contains("alpha");
  }

  @Test
  void drawsWorldsForIntervals() {
    BgNbd model = new BgNbd();
    double[] ages = Customers.ages(2_000);
    Fit fit =
        (Fit)
            model.fit(
                PurchaseSummaries.of(
                    model.with(0.6, 8, 0.7, 2.5).simulate(new Well19937c(2), ages)));
    Bootstrap draws =
        model.bootstrap(fit, Arrays.stream(ages).boxed().toList(), new Drawing(40, 17, done -> {}));

    assertThat(draws.draws()).hasSize(40);
    assertThat(draws.refused()).isEmpty();
    Bootstrap.Interval r = draws.interval(parameters -> parameters[0]);
    double error = fit.parameters().getFirst().standardError();
    // The 95 % interval is about two standard errors to each side.
    assertThat(r.high() - r.low()).isBetween(2.5 * error, 5.5 * error);
    Bootstrap.Interval active =
        draws.interval(parameters -> model.with(parameters).probabilityActive(OF_THE_PAPER));
    assertThat(model.with(fit.values()).probabilityActive(OF_THE_PAPER))
        .isBetween(active.low(), active.high());
    assertThat(
            model
                .bootstrap(
                    fit, Arrays.stream(ages).boxed().toList(), new Drawing(3, 17, done -> {}))
                .draws())
        .isEqualTo(draws.draws().subList(0, 3));
  }

  private static void near(double actual, double expected, double part) {
    assertThat(actual).isCloseTo(expected, within(part * Math.abs(expected)));
  }

  private record Expected(
      FittedPurchasing model,
      PurchaseSummary customer,
      double active,
      double purchases,
      double soon,
      double threeYears,
      double allTime) {}
}
