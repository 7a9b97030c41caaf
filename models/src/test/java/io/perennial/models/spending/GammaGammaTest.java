package io.perennial.models.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Gradients;
import io.perennial.models.fit.Recovery;
import io.perennial.models.fit.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class GammaGammaTest {

  private static final FittedSpending PUBLISHED = GammaGamma.with(6.25, 3.74, 15.44);

  @Test
  void drawsAMeanTowardsThatOfAll() {
    // All: 6.25 x 15.44 / 2.74 = 35.219. Two purchases of 50 each:
    // 6.25 x (15.44 + 100) / (12.5 + 3.74 - 1) = 721.5 / 15.24 = 47.343.
    assertThat(PUBLISHED.expectedMean().orElseThrow()).isCloseTo(96.5 / 2.74, within(1e-12));
    assertThat(PUBLISHED.expectedMean(new SpendSummary(2, 50)).orElseThrow())
        .isCloseTo(721.5 / 15.24, within(1e-12));
  }

  @Test
  void hasNoMeanOfAllWhereMeansVaryTooMuch() {
    FittedSpending wide = GammaGamma.with(0.5, 0.9, 10);
    assertThat(wide.expectedMean()).isEmpty();
    // 0.5 x (10 + 20) / (0.5 + 0.9 - 1)
    assertThat(wide.expectedMean(new SpendSummary(1, 20)).orElseThrow())
        .isCloseTo(37.5, within(1e-12));
  }

  @Test
  void hasTheNumericalGradient() {
    GammaGammaLikelihood likelihood =
        new GammaGammaLikelihood(simulated(7, 300).stream().sorted().toList());
    Gradients.assertNumerical(likelihood, 6.25, 3.74, 15.44);
    Gradients.assertNumerical(likelihood, 0.4, 0.7, 200);
    Gradients.assertNumerical(likelihood, 40, 30, 2);
  }

  @Test
  void recoversWhatWasSimulated() {
    Recovery.assertRecovers(
        new double[] {6.25, 3.74, 15.44},
        random -> GammaGamma.fit(PUBLISHED.simulate(random, purchases(3_000))));
  }

  @Test
  void isTheSameInAnyOrder() {
    List<SpendSummary> customers = simulated(5, 500);
    Fit fit = (Fit) GammaGamma.fit(customers);
    Collections.shuffle(customers, new Random(1));

    assertThat(GammaGamma.fit(customers)).isEqualTo(fit);
  }

  @Test
  void isTheSameInAnotherUnit() {
    List<SpendSummary> customers = simulated(5, 500);
    Fit fit = (Fit) GammaGamma.fit(customers);
    Fit inCents =
        (Fit)
            GammaGamma.fit(
                customers.stream()
                    .map(each -> new SpendSummary(each.purchases(), 100 * each.mean()))
                    .toList());

    assertThat(inCents.value("p")).isCloseTo(fit.value("p"), within(1e-6));
    assertThat(inCents.value("v")).isCloseTo(100 * fit.value("v"), within(1e-4));
  }

  @Test
  void refusesSpendThatGoesWithFrequency() {
    Refused more =
        (Refused)
            GammaGamma.fit(
                IntStream.rangeClosed(1, 40).mapToObj(i -> new SpendSummary(i, 10 + i)).toList());
    Refused less =
        (Refused)
            GammaGamma.fit(
                IntStream.rangeClosed(1, 40).mapToObj(i -> new SpendSummary(i, 100 - i)).toList());

    assertThat(more.reason()).isEqualTo(Refused.Reason.SPEND_CORRELATED_WITH_FREQUENCY);
    assertThat(more.sentence())
        .isEqualTo(
            "Who buys more often spends more at a time: the rank correlation is 1.00, the gamma-gamma model bears 0.3.");
    assertThat(less.sentence()).contains("spends less at a time").contains("-1.00");
  }

  @Test
  void refusesSpendWithoutAMean() {
    long[] purchases = new long[400];
    Arrays.fill(purchases, 3);
    Refused refused =
        (Refused)
            GammaGamma.fit(GammaGamma.with(6, 0.6, 15).simulate(new Well19937c(4), purchases));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.NO_MEAN);
    assertThat(refused.sentence()).contains("no mean (q = 0.");
  }

  @Test
  void refusesTooFew() {
    Refused refused = (Refused) GammaGamma.fit(Collections.nCopies(29, new SpendSummary(1, 20)));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo("29 customers bought again and paid; the gamma-gamma model needs 30.");
  }

  @Test
  void refusesCustomersWhoSpendTheSame() {
    Refused refused = (Refused) GammaGamma.fit(Collections.nCopies(50, new SpendSummary(2, 20)));

    assertThat(refused.reason())
        .isIn(Refused.Reason.PARAMETER_AT_BOUND, Refused.Reason.NOT_DETERMINED);
  }

  @Test
  void refusesLessThanNothingSpent() {
    assertThatThrownBy(() -> new SpendSummary(1, -1)).hasMessageContaining("1 purchases of -1.0");
    assertThatThrownBy(() -> new SpendSummary(0, 5)).hasMessageContaining("0 purchases");
  }

  /** Whose logarithm is not finite; and there is no step from next to nothing to nothing. */
  @Test
  void isFittedWithoutWhoPaidNothingAndExpectsTheLeastOfThem() {
    List<SpendSummary> paid = simulated(5, 1_000);
    List<SpendSummary> all = new ArrayList<>(paid);
    all.add(new SpendSummary(4, 0));
    Fit fit = (Fit) GammaGamma.fit(all);

    assertThat(fit).isEqualTo(GammaGamma.fit(paid));
    Drawing drawing = new Drawing(2, 3, done -> {});
    assertThat(GammaGamma.bootstrap(fit, all, drawing))
        .isEqualTo(GammaGamma.bootstrap(fit, paid, drawing));
    double nothing = PUBLISHED.expectedMean(new SpendSummary(4, 0)).orElseThrow();
    assertThat(nothing)
        .isCloseTo(PUBLISHED.expectedMean(new SpendSummary(4, 1e-9)).orElseThrow(), within(1e-8))
        .isLessThan(PUBLISHED.expectedMean(new SpendSummary(4, 1)).orElseThrow());
  }

  @Test
  void drawsWorldsForIntervals() {
    List<SpendSummary> customers = simulated(5, 1_000);
    Fit fit = (Fit) GammaGamma.fit(customers);
    Bootstrap.Interval q =
        GammaGamma.bootstrap(fit, customers, new Drawing(40, 3, done -> {}))
            .interval(parameters -> parameters[1]);

    double error = fit.parameters().get(1).standardError();
    assertThat(q.high() - q.low()).isBetween(2.5 * error, 5.5 * error);
    assertThat(fit.value("q")).isBetween(q.low(), q.high());
  }

  private static List<SpendSummary> simulated(int seed, int size) {
    return PUBLISHED.simulate(new Well19937c(seed), purchases(size));
  }

  /** From one purchase to six, over and over. */
  private static long[] purchases(int size) {
    long[] purchases = new long[size];
    Arrays.setAll(purchases, i -> 1 + i % 6);
    return purchases;
  }
}
