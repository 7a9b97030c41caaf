package io.perennial.models.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static Fit fit(double value) {
    return new Fit(List.of(new Parameter("a", value, 1)), 0, 0, 1, List.of(List.of(1.0)));
  }

  /** Of 80,000 every fourth; and a deviation of 1 on the scale of logarithms counts as a half. */
  @Test
  void drawsSomeOfManyCustomersAndMakesDeviationsSmaller() {
    List<Long> customers = new ArrayList<>(LongStream.range(0, 80_000).boxed().toList());
    Collections.shuffle(customers, new Random(1));
    List<List<Long>> worlds = new ArrayList<>();
    Bootstrap draws =
        Bootstrap.ofCustomers(
            fit(2),
            customers,
            new Drawing(3, 5, done -> {}),
            (random, drawn) -> {
              worlds.add(drawn);
              return fit(2 * Math.E);
            });
    assertThat(worlds).hasSize(3);
    assertThat(worlds.getFirst()).hasSize(20_000).startsWith(2L, 6L, 10L);
    assertThat(draws.draws().getFirst().getFirst()).isCloseTo(2 * Math.exp(0.5), within(1e-14));
  }

  @Test
  void keepsFewCustomersAndDeviationsAsTheyAreAndCountsRefusals() {
    Bootstrap draws =
        Bootstrap.ofCustomers(
            fit(2),
            List.of(3L, 1L, 2L),
            new Drawing(4, 5, done -> {}),
            (random, drawn) -> {
              assertThat(drawn).containsExactly(1L, 2L, 3L);
              return random.nextDouble() < 0.5
                  ? fit(3)
                  : new Refused(Refused.Reason.NO_CONVERGENCE, "No.");
            });
    assertThat(draws.refused())
        .containsExactly(
            new Bootstrap.Unfitted(Refused.Reason.NO_CONVERGENCE, 4 - draws.draws().size()));
    assertThat(draws.draws()).allMatch(draw -> Math.abs(draw.getFirst() - 3) < 1e-14);
  }

  @Test
  void tellsHowFarItIsBeforeEachWorldAndMayBeEndedThere() {
    List<Integer> told = new ArrayList<>();
    List<Fit> fitted = new ArrayList<>();
    Drawing drawing =
        new Drawing(
            5,
            1,
            done -> {
              told.add(done);
              if (done == 2) {
                throw new IllegalStateException("enough");
              }
            });
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Bootstrap.of(
                fit(2),
                drawing,
                1,
                random -> {
                  fitted.add(fit(random.nextDouble()));
                  return fitted.getLast();
                }))
        .withMessage("enough");
    assertThat(told).containsExactly(0, 1, 2);
    assertThat(fitted).hasSize(2);
  }

  @Test
  void aWorldIsTheSameHoweverManyThereAreAndAnotherWithAnotherSeed() {
    long world = new Drawing(5, 1, done -> {}).random(3).nextLong();
    assertThat(new Drawing(100, 1, done -> {}).random(3).nextLong()).isEqualTo(world);
    assertThat(new Drawing(5, 2, done -> {}).random(3).nextLong()).isNotEqualTo(world);
    assertThat(new Drawing(5, 1, done -> {}).random(4).nextLong()).isNotEqualTo(world);
  }
}
