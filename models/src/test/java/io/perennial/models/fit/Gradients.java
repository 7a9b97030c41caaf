package io.perennial.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Compares gradients with what differences of the likelihood say. */
public final class Gradients {

  private Gradients() {}

  /** Expects the gradient of a likelihood to be the numerical one, to eight digits of its size. */
  public static void assertNumerical(Likelihood likelihood, double... parameters) {
    double[] gradient = likelihood.gradient(parameters);
    for (int i = 0; i < parameters.length; i++) {
      double step = parameters[i] * 1e-3;
      // Of five points, the error falls with the fourth power of the step.
      double numerical =
          (8 * (at(likelihood, parameters, i, step) - at(likelihood, parameters, i, -step))
                  - (at(likelihood, parameters, i, 2 * step)
                      - at(likelihood, parameters, i, -2 * step)))
              / (12 * step);
      assertThat(gradient[i])
          .as(likelihood.parameters().get(i))
          .isCloseTo(
              numerical,
              within(
                  1e-8 * Math.max(likelihood.observations() / parameters[i], Math.abs(numerical))));
    }
  }

  private static double at(Likelihood likelihood, double[] parameters, int moved, double by) {
    double[] all = parameters.clone();
    all[moved] += by;
    return likelihood.value(all);
  }
}
