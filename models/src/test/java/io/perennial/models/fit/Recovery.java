package io.perennial.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/** Compares estimates with the parameters of the worlds that they are made of. */
public final class Recovery {

  private static final int WORLDS = 20;

  private Recovery() {}

  /** Expects the truth within three standard errors of each estimate, in each of 20 worlds. */
  public static void assertRecovers(
      double[] truth, Function<RandomGenerator, Fitted> simulatedAndFitted) {
    for (int world = 0; world < WORLDS; world++) {
      Fitted fitted = simulatedAndFitted.apply(new Well19937c(world));
      assertThat(fitted).as("world %d", world).isInstanceOf(Fit.class);
      for (int i = 0; i < truth.length; i++) {
        Parameter parameter = ((Fit) fitted).parameters().get(i);
        assertThat(parameter.value())
            .as("%s in world %d", parameter.name(), world)
            .isCloseTo(truth[i], within(3 * parameter.standardError()));
      }
    }
  }
}
