package io.perennial.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  @Test
  void findsTheMaximumWithItsErrors() {
    // Four waiting times that add up to 10: the rate is 4 / 10, its standard error 0.4 / 2, the
    // log-likelihood 4 ln 0.4 - 4.
    Fit fit = (Fit) MaximumLikelihood.fit(new Exponential(4, 10), starts(1));

    assertThat(fit.value("rate")).isCloseTo(0.4, within(1e-9));
    assertThat(fit.parameters().getFirst().standardError()).isCloseTo(0.2, within(1e-7));
    assertThat(fit.logLikelihood()).isCloseTo(4 * Math.log(0.4) - 4, within(1e-12));
    assertThat(fit.akaike()).isCloseTo(2 - 2 * (4 * Math.log(0.4) - 4), within(1e-12));
    assertThat(fit.covariance().getFirst().getFirst()).isCloseTo(0.04, within(1e-7));
    assertThat(fit.observations()).isEqualTo(4);
  }

  @Test
  void findsItFromFarAway() {
    Fit fit = (Fit) MaximumLikelihood.fit(new Exponential(4, 10), starts(1e-3, 1e4));

    assertThat(fit.value("rate")).isCloseTo(0.4, within(1e-8));
  }

  @Test
  void takesTheHighestOfSeveralMaxima() {
    // With u the logarithm, -(u^2 - 4)^2 + u / 10 is highest near 2, and almost as high near -2.
    // Its
    // slope is zero at 2.0031 and at -1.9969: -4 u (u^2 - 4) + 0.1.
    TwoHills hills = new TwoHills();
    double low = Math.exp(-1.9968676);
    double high = Math.exp(2.0031177);

    assertThat(((Fit) MaximumLikelihood.fit(hills, starts(0.1))).value("height"))
        .isCloseTo(low, within(1e-6));
    assertThat(((Fit) MaximumLikelihood.fit(hills, starts(0.1, 10))).value("height"))
        .isCloseTo(high, within(1e-5));
    assertThat(((Fit) MaximumLikelihood.fit(hills, starts(10, 0.1))).value("height"))
        .isCloseTo(high, within(1e-5));
  }

  @Test
  void refusesAParameterThatRunsAway() {
    Refused refused = (Refused) MaximumLikelihood.fit(new Exponential(0, 10), starts(1));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.PARAMETER_AT_BOUND);
    assertThat(refused.sentence()).startsWith("The parameter rate ran away: with rate ");
  }

  @Test
  void refusesWhatIsNotDetermined() {
    Refused refused =
        (Refused) MaximumLikelihood.fit(new OfTheProduct(), List.of(new double[] {1, 3}));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_DETERMINED);
    assertThat(refused.sentence()).contains("do not tell the parameters apart");
  }

  @Test
  void refusesWhatIsNowhereFinite() {
    Refused refused = (Refused) MaximumLikelihood.fit(new Exponential(4, Double.NaN), starts(1));

    assertThat(refused.reason()).isEqualTo(Refused.Reason.NO_CONVERGENCE);
  }

  private static List<double[]> starts(double... rates) {
    return Arrays.stream(rates).mapToObj(rate -> new double[] {rate}).toList();
  }

  private record Exponential(long observations, double total) implements Likelihood {

    @Override
    public List<String> parameters() {
      return List.of("rate");
    }

    @Override
    public double value(double[] parameters) {
      return observations * Math.log(parameters[0]) - parameters[0] * total;
    }

    @Override
    public double[] gradient(double[] parameters) {
      return new double[] {observations / parameters[0] - total};
    }
  }

  /** Has a maximum on either side of 1, and bends upwards in between. */
  private record TwoHills() implements Likelihood {

    @Override
    public List<String> parameters() {
      return List.of("height");
    }

    @Override
    public long observations() {
      return 1;
    }

    @Override
    public double value(double[] parameters) {
      double u = Math.log(parameters[0]);
      return -(u * u - 4) * (u * u - 4) + u / 10;
    }

    @Override
    public double[] gradient(double[] parameters) {
      double u = Math.log(parameters[0]);
      return new double[] {(-4 * u * (u * u - 4) + 0.1) / parameters[0]};
    }
  }

  /** Depends on the product of its parameters only. */
  private record OfTheProduct() implements Likelihood {

    @Override
    public List<String> parameters() {
      return List.of("first", "second");
    }

    @Override
    public long observations() {
      return 4;
    }

    @Override
    public double value(double[] parameters) {
      return 4 * Math.log(parameters[0] * parameters[1]) - 10 * parameters[0] * parameters[1];
    }

    @Override
    public double[] gradient(double[] parameters) {
      return new double[] {
        4 / parameters[0] - 10 * parameters[1], 4 / parameters[1] - 10 * parameters[0]
      };
    }
  }
}
