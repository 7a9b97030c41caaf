package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Gradients;
import io.perennial.models.fit.Recovery;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgBbTest {

  private static final BgBb PUBLISHED = new BgBb(1.204, 0.750, 0.657, 2.783);

  /** Donors by x and t_x of six years (Fader, Hardie and Shang 2010, table 3). */
  private static final long[][] DONORS = {
    {6, 6, 1203},
    {5, 6, 728},
    {4, 6, 512},
    {3, 6, 357},
    {2, 6, 234},
    {1, 6, 129},
    {5, 5, 335},
    {4, 5, 284},
    {3, 5, 225},
    {2, 5, 173},
    {1, 5, 119},
    {4, 4, 240},
    {3, 4, 181},
    {2, 4, 155},
    {1, 4, 78},
    {3, 3, 322},
    {2, 3, 255},
    {1, 3, 129},
    {2, 2, 613},
    {1, 2, 277},
    {1, 1, 1091},
    {0, 0, 3464}
  };

  private static OccasionSummaries donors() {
    return new OccasionSummaries(
        Arrays.stream(DONORS)
            .map(row -> new OccasionSummaries.Group(new OccasionSummary(row[0], row[1], 6), row[2]))
            .toList());
  }

  /** Published: 1.204, 0.750, 0.657, 2.783, -33225.6; more digits by SciPy 1.17.1. */
  @Test
  void theDonorsOfThePaper() {
    Fit fit = (Fit) BgBb.fit(donors());
    assertThat(fit.observations()).isEqualTo(11_104);
    assertThat(fit.value("alpha")).isCloseTo(1.203522, within(2e-6));
    assertThat(fit.value("beta")).isCloseTo(0.749716, within(2e-6));
    assertThat(fit.value("gamma")).isCloseTo(0.656718, within(2e-6));
    assertThat(fit.value("delta")).isCloseTo(2.783443, within(4e-6));
    assertThat(fit.logLikelihood()).isCloseTo(-33225.58127434699, within(1e-7));
  }

  /**
   * All histories of eight occasions one by one: C(t_x - 1, x - 1) of them have the same x, t_x.
   */
  @Test
  void knowsHowManyBuyHowOften() {
    double[] shares = PUBLISHED.distribution(8);
    double[] parameters = {1.204, 0.750, 0.657, 2.783};
    double[] byHistory = new double[9];
    for (int history = 0; history < 256; history++) {
      int purchases = Integer.bitCount(history);
      int last = 32 - Integer.numberOfLeadingZeros(history);
      OccasionSummaries one =
          OccasionSummaries.of(List.of(new OccasionSummary(purchases, last, 8)));
      byHistory[purchases] += Math.exp(new BgBbLikelihood(one).value(parameters));
    }
    assertThat(shares).containsExactly(byHistory, within(1e-13));
    assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-13));
    double mean = 0;
    for (int purchases = 0; purchases <= 8; purchases++) {
      mean += purchases * shares[purchases];
    }
    assertThat(mean).isCloseTo(PUBLISHED.expectedByNewcomer(8), within(1e-13));
    assertThat(PUBLISHED.distribution(0)).containsExactly(1.0);
  }

  /**
   * Who gave in all six years is expected to give 3.75 times in the next five, who never did 0.07.
   */
  @Test
  void expectsWhatThePaperExpects() {
    assertThat(PUBLISHED.expectedPurchases(new OccasionSummary(6, 6, 6), 5))
        .isCloseTo(3.75, within(5e-3));
    assertThat(PUBLISHED.expectedPurchases(new OccasionSummary(0, 0, 6), 5))
        .isCloseTo(0.07, within(5e-3));
  }

  /**
   * The log-likelihood of one customer, the chance to be active, the purchases on some occasions,
   * the same discounted, and the discounted ones of all time: sums and the hypergeometric function
   * in mpmath with 40 digits.
   */
  @ParameterizedTest
  @CsvSource({
    "1.204, 0.750, 0.657, 2.783, 6, 6, 6, 5, 0.1,"
        + "-2.18224844761829983, 0.930402542372881356, 3.75211560759981475, 2.87571753188203589, 5.90867831955538128",
    "1.204, 0.750, 0.657, 2.783, 0, 0, 6, 5, 0.1,"
        + "-1.16726247267389378, 0.108016584168674195, 0.0728028774750430124, 0.0557979905263010993, 0.114646996181764105",
    "1.204, 0.750, 0.657, 2.783, 3, 5, 6, 5, 0.1,"
        + "-5.61589474636141536, 0.766734049995725127, 1.8044259997945683, 1.38295831612511724, 2.84153632223726235",
    "1.204, 0.750, 0.657, 2.783, 1, 1, 6, 5, 0.1,"
        + "-2.28853168566625798, 0.0694080932065496736, 0.0856353983378703022, 0.0656331632882301125, 0.134855125604496092",
    "2, 9, 1, 30, 4, 20, 52, 13, 0.002,"
        + "-13.3737238471218525, 0.0566987848538295627, 0.06558208738946422, 0.0646934035496793631, 0.730653321994152764",
    "0.3, 40, 0.2, 0.9, 0, 0, 200, 26, 0.01,"
        + "-0.203342251921121278, 0.220075625586568565, 0.00705909671203377704, 0.00619222105493562283, 0.0256126435994103983",
    "300, 700, 5, 900, 50, 120, 260, 52, 0.003,"
        + "-89.6157776670573466, 2.02805882670269641e-20, 2.63465007515344592e-19, 2.44296890978675993e-19, 8.24465783398293083e-19",
  })
  void knowsWhatMoreDigitsKnow(
      double alpha,
      double beta,
      double gamma,
      double delta,
      long purchases,
      long last,
      long occasions,
      long more,
      double rate,
      double logLikelihood,
      double active,
      double expected,
      double discounted,
      double allTime) {
    BgBb model = new BgBb(alpha, beta, gamma, delta);
    OccasionSummary customer = new OccasionSummary(purchases, last, occasions);
    near(
        new BgBbLikelihood(OccasionSummaries.of(List.of(customer)))
            .value(new double[] {alpha, beta, gamma, delta}),
        logLikelihood);
    near(model.probabilityActive(customer), active);
    near(model.expectedPurchases(customer, more), expected);
    near(model.discountedExpected(customer, more, rate), discounted);
    near(model.discountedToInfinity(customer, rate), allTime);
  }

  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-11 * Math.abs(expected)));
  }

  /** All leave before the first occasion with 1 / (1 + 3); who stays buys with 1 / 2: 3 / 8. */
  @Test
  void aNewcomerByHand() {
    BgBb model = new BgBb(2, 2, 1, 3);
    assertThat(model.probabilityActive(OccasionSummary.NEWCOMER)).isCloseTo(0.75, within(1e-15));
    assertThat(model.expectedByNewcomer(1)).isCloseTo(3 / 8.0, within(1e-15));
    // The second occasion: 3/4 x 4/5 stay.
    assertThat(model.expectedByNewcomer(2)).isCloseTo(3 / 8.0 + 3 / 10.0, within(1e-15));
    assertThat(model.expectedByNewcomer(0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.discountedToInfinity(OccasionSummary.NEWCOMER, 0));
  }

  @Test
  void hasTheNumericalGradient() {
    OccasionSummaries summaries =
        OccasionSummaries.of(PUBLISHED.simulate(new Well19937c(3), occasions(800)));
    for (double[] at :
        new double[][] {{1.2, 0.75, 0.66, 2.8}, {7, 0.2, 0.1, 30}, {0.04, 3, 12, 0.6}}) {
      Gradients.assertNumerical(new BgBbLikelihood(summaries), at);
    }
  }

  private static List<Long> occasions(int size) {
    return LongStream.range(0, size).map(i -> 4 + i % 13).boxed().toList();
  }

  @Test
  void buysInSimulationAsExpected() {
    List<OccasionSummary> customers =
        PUBLISHED.simulate(new Well19937c(4), Collections.nCopies(200_000, 12L));
    double mean = customers.stream().mapToLong(OccasionSummary::purchases).average().orElseThrow();
    assertThat(mean).isCloseTo(PUBLISHED.expectedByNewcomer(12), within(0.03));
  }

  @Test
  void recoversWhatWasSimulated() {
    double[] truth = {1.2, 1.5, 0.8, 6};
    Recovery.assertRecovers(
        truth,
        random ->
            BgBb.fit(OccasionSummaries.of(BgBb.with(truth).simulate(random, occasions(20_000)))));
  }

  @Test
  void drawsWorldsForIntervals() {
    List<Long> occasions = occasions(3_000);
    Fit fit =
        (Fit) BgBb.fit(OccasionSummaries.of(PUBLISHED.simulate(new Well19937c(6), occasions)));
    Bootstrap draws = BgBb.bootstrap(fit, occasions, new Drawing(40, 17, done -> {}));
    OccasionSummary customer = new OccasionSummary(3, 5, 8);
    Bootstrap.Interval active =
        draws.interval(parameters -> BgBb.with(parameters).probabilityActive(customer));
    assertThat(draws.draws()).hasSize(40);
    assertThat(active.high() - active.low()).isBetween(0.001, 0.1);
    assertThat(BgBb.of(fit).probabilityActive(customer)).isBetween(active.low(), active.high());
  }

  @Test
  void isTheSameInAnyOrder() {
    List<OccasionSummary> customers =
        new ArrayList<>(PUBLISHED.simulate(new Well19937c(5), occasions(900)));
    Fit fit = (Fit) BgBb.fit(OccasionSummaries.of(customers));
    Collections.shuffle(customers, new Random(1));
    assertThat(BgBb.fit(OccasionSummaries.of(customers))).isEqualTo(fit);
    assertThat(BgBb.of(fit).alpha()).isEqualTo(fit.value("alpha"));
  }

  @Test
  void refusesTooFewBuyers() {
    Refused refused =
        (Refused)
            BgBb.fit(
                new OccasionSummaries(
                    List.of(
                        new OccasionSummaries.Group(new OccasionSummary(0, 0, 6), 100),
                        new OccasionSummaries.Group(new OccasionSummary(2, 4, 6), 39))));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo(
            "39 of 139 customers bought again; BG/BB has 4 parameters and needs 40 such customers.");
  }

  @Test
  void refusesTooFewOccasions() {
    Refused refused =
        (Refused)
            BgBb.fit(
                new OccasionSummaries(
                    List.of(
                        new OccasionSummaries.Group(new OccasionSummary(0, 0, 2), 100),
                        new OccasionSummaries.Group(new OccasionSummary(1, 2, 2), 300))));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).startsWith("There were 2 occasions to buy at most");
  }

  @Test
  void refusesCustomersWhoAreAllAlike() {
    Refused refused =
        (Refused)
            BgBb.fit(
                new OccasionSummaries(
                    List.of(new OccasionSummaries.Group(new OccasionSummary(3, 6, 6), 500))));
    assertThat(refused.reason()).isIn(Reason.PARAMETER_AT_BOUND, Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).contains("alpha", "delta");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OccasionSummary(3, 2, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new OccasionSummary(1, 7, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new OccasionSummary(0, 1, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new BgBb(1, 1, 0, 1));
  }
}
