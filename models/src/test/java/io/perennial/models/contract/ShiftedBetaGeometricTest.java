package io.perennial.models.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.contract.Renewals.Occasion;
import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Drawing;
import io.perennial.models.fit.Fit;
import io.perennial.models.fit.Parameter;
import io.perennial.models.fit.Refused;
import io.perennial.models.fit.Refused.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftedBetaGeometricTest {

  /** Of a thousand customers, those left after 0 to 12 years (Fader and Hardie 2007, table 1). */
  private static final long[] REGULAR = {
    1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173
  };

  private static final long[] HIGH_END = {
    1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394
  };

  private static Renewals years(long[] left, int years) {
    List<Occasion> occasions = new ArrayList<>();
    for (int year = 1; year <= years; year++) {
      occasions.add(new Occasion(year, left[year], left[year - 1] - left[year]));
    }
    return new Renewals(occasions);
  }

  private static Fit fit(Renewals renewals) {
    return (Fit) ShiftedBetaGeometric.fit(renewals);
  }

  private static Refused refused(Renewals renewals) {
    return (Refused) ShiftedBetaGeometric.fit(renewals);
  }

  /** Published: 0.704, 1.182, -1680.3; more digits by SciPy 1.17.1, Nelder-Mead. */
  @Test
  void regularCustomersAsPublished() {
    Fit fit = fit(years(REGULAR, 7));
    assertThat(fit.value("alpha")).isCloseTo(0.704077, within(2e-6));
    assertThat(fit.value("beta")).isCloseTo(1.182043, within(2e-6));
    assertThat(fit.logLikelihood()).isCloseTo(-1680.2651884633, within(1e-9));
    assertThat(fit.akaike()).isCloseTo(2 * 1680.2651884633 + 4, within(1e-8));
  }

  /** Published: 0.668, 3.806, -1611.2; more digits by SciPy 1.17.1, Nelder-Mead. */
  @Test
  void highEndCustomersAsPublished() {
    Fit fit = fit(years(HIGH_END, 7));
    assertThat(fit.value("alpha")).isCloseTo(0.668088, within(2e-6));
    assertThat(fit.value("beta")).isCloseTo(3.806095, within(2e-6));
    assertThat(fit.logLikelihood()).isCloseTo(-1611.1581473912, within(1e-9));
  }

  /**
   * What made the model known: from seven years it foretells the next five, to two of a hundred.
   */
  @Test
  void foretellsTheYearsThatItHasNotSeen() {
    ShiftedBetaGeometric regular = ShiftedBetaGeometric.of(fit(years(REGULAR, 7)));
    ShiftedBetaGeometric highEnd = ShiftedBetaGeometric.of(fit(years(HIGH_END, 7)));
    for (int year = 8; year <= 12; year++) {
      assertThat(1000 * regular.survival(year)).isCloseTo(REGULAR[year], within(20.0));
      assertThat(1000 * highEnd.survival(year)).isCloseTo(HIGH_END[year], within(20.0));
    }
  }

  /** With alpha 1 and beta 2: 2/3 are renewed, of these 3/4, of these 4/5; 2 / (2 + t) are left. */
  @Test
  void survivalAndRetentionByHand() {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(1, 2);
    assertThat(model.retention(1)).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(model.retention(2)).isCloseTo(3 / 4.0, within(1e-15));
    assertThat(model.retention(3)).isCloseTo(4 / 5.0, within(1e-15));
    assertThat(model.survival(0)).isEqualTo(1);
    assertThat(model.survival(3)).isCloseTo(2 / 5.0, within(1e-15));
    assertThat(model.survival(98)).isCloseTo(0.02, within(1e-15));
    assertThatIllegalArgumentException().isThrownBy(() -> model.retention(0));
  }

  /** The closed form in mpmath with 30 digits. */
  @ParameterizedTest
  @CsvSource({
    "0.668, 3.806, 0, 0.1, 5.4148560483740405745716347303",
    "0.668, 3.806, 0, 0.01, 19.0096259810188033215060199069",
    "0.668, 3.806, 1, 0.1, 5.90175316775302240769754155588",
    "0.668, 3.806, 30, 1, 1.92589348728237368261266494168",
    "0.668, 3.806, 30, 0.01, 51.0581436371071372808577731652",
    "1, 2, 0, 0.1, 2.86319721618926238829289380454",
    "1, 2, 5, 0.01, 15.8463795330171166760166420101",
    "0.7, 1.2, 0, 1, 1.04553447724527748860427889297",
    "0.7, 1.2, 5, 0.1, 6.28813043689610704003287404261",
    "0.7, 1.2, 30, 0.01, 48.2028812463312128487504519936"
  })
  void residualLifetime(double alpha, double beta, long renewals, double rate, double expected) {
    assertThat(new ShiftedBetaGeometric(alpha, beta).residualLifetime(renewals, rate))
        .isCloseTo(expected, within(1e-12 * expected));
  }

  @Test
  void residualLifetimeIsTheSumOfWhatIsLeft() {
    ShiftedBetaGeometric model = new ShiftedBetaGeometric(0.704, 1.182);
    double sum = 0;
    for (int more = 0; more < 400; more++) {
      sum += model.survival(4 + more) / model.survival(3) / Math.pow(1.15, more);
    }
    assertThat(model.residualLifetime(3, 0.15)).isCloseTo(sum, within(1e-11));
    assertThatIllegalArgumentException().isThrownBy(() -> model.residualLifetime(3, 0));
  }

  @Test
  void theGradientIsTheNumericalOne() {
    RenewalLikelihood likelihood = new RenewalLikelihood(years(HIGH_END, 12));
    for (double[] at :
        List.of(new double[] {0.668, 3.806}, new double[] {5, 0.1}, new double[] {0.01, 40})) {
      double[] gradient = likelihood.gradient(at);
      for (int i = 0; i < at.length; i++) {
        double step = 1e-5 * at[i];
        double[] up = at.clone();
        up[i] += step;
        double[] down = at.clone();
        down[i] -= step;
        double numerical = (likelihood.value(up) - likelihood.value(down)) / (2 * step);
        assertThat(gradient[i]).isCloseTo(numerical, within(1e-6 * (1 + Math.abs(numerical))));
      }
    }
  }

  @Test
  void recoversWhatItWasSimulatedFrom() {
    ShiftedBetaGeometric truth = new ShiftedBetaGeometric(0.8, 3);
    List<Long> occasions = LongStream.range(0, 12_000).map(i -> 1 + i % 9).boxed().toList();
    for (int seed = 1; seed <= 20; seed++) {
      Fit fit = fit(Renewals.of(truth.simulate(new Well19937c(seed), occasions)));
      within3(fit.parameters().get(0), truth.alpha());
      within3(fit.parameters().get(1), truth.beta());
    }
  }

  private static void within3(Parameter parameter, double truth) {
    assertThat(parameter.value()).isCloseTo(truth, within(3 * parameter.standardError()));
  }

  @Test
  void drawsWorldsForIntervals() {
    List<Long> occasions = LongStream.range(0, 3_000).map(i -> 1 + i % 9).boxed().toList();
    Fit fit =
        fit(Renewals.of(new ShiftedBetaGeometric(0.8, 3).simulate(new Well19937c(1), occasions)));
    Bootstrap draws =
        ShiftedBetaGeometric.bootstrap(fit, occasions, new Drawing(100, 17, done -> {}));
    assertThat(draws.draws()).hasSize(100);
    Bootstrap.Interval beta = draws.interval(parameters -> parameters[1]);
    // The 95 % interval is about two standard errors to each side.
    double error = fit.parameters().get(1).standardError();
    assertThat(beta.high() - beta.low()).isBetween(3 * error, 5.5 * error);
    Bootstrap.Interval stay =
        draws.interval(parameters ->
            new ShiftedBetaGeometric(parameters[0], parameters[1]).residualLifetime(2, 0.1));
    assertThat(ShiftedBetaGeometric.of(fit).residualLifetime(2, 0.1))
        .isBetween(stay.low(), stay.high());
  }

  /** Renewed twice and lost; renewed once and running; lost at once; not come up yet. */
  @Test
  void countsLives() {
    List<ContractLife> lives =
        new ArrayList<>(
            List.of(
                new ContractLife(2, true),
                new ContractLife(1, false),
                new ContractLife(0, true),
                new ContractLife(0, false)));
    Renewals expected =
        new Renewals(List.of(new Occasion(1, 2, 1), new Occasion(2, 1, 0), new Occasion(3, 0, 1)));
    assertThat(Renewals.of(lives)).isEqualTo(expected);
    assertThat(expected.lost()).isEqualTo(2);
    assertThat(expected.renewed()).isEqualTo(3);
    Collections.shuffle(lives, new Random(1));
    assertThat(Renewals.of(lives)).isEqualTo(expected);
  }

  @Test
  void refusesTooFewLost() {
    Refused refused =
        refused(new Renewals(List.of(new Occasion(1, 500, 12), new Occasion(2, 400, 7))));
    assertThat(refused.reason()).isEqualTo(Reason.TOO_FEW);
    assertThat(refused.sentence())
        .isEqualTo("19 contracts were lost; sBG has 2 parameters and needs 20 of them.");
    assertThat(refused(new Renewals(List.of())).reason()).isEqualTo(Reason.TOO_FEW);
  }

  @Test
  void refusesContractsThatCameUpOnce() {
    Refused refused = refused(new Renewals(List.of(new Occasion(1, 500, 100))));
    assertThat(refused.reason()).isEqualTo(Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).contains("number 1");
  }

  /** Nine of ten whenever: the customers do not differ, and no beta is narrow enough. */
  @Test
  void refusesCustomersThatDoNotDiffer() {
    Refused refused =
        refused(
            new Renewals(
                List.of(
                    new Occasion(1, 9_000, 1_000),
                    new Occasion(2, 8_100, 900),
                    new Occasion(3, 7_290, 810))));
    assertThat(refused.reason()).isIn(Reason.PARAMETER_AT_BOUND, Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).contains("alpha", "beta");
  }

  @Test
  void refusesWhatIsNoContract() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ContractLife(-1, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new Occasion(0, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Renewals(List.of(new Occasion(2, 1, 1), new Occasion(1, 1, 1))));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShiftedBetaGeometric(0, 1));
  }
}
