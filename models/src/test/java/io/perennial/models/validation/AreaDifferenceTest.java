package io.perennial.models.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against DeLong's formula over all pairs in NumPy, and SciPy's normal distribution. */
class AreaDifferenceTest {

  @Test
  void aScoreThatIsBetterThanItsYardstick() {
    AreaDifference difference = requireNonNull(AreaDifference.of(Judged.pairs()));
    assertThat(difference.score().value()).isCloseTo(0.8175, within(1e-15));
    assertThat(difference.yardstick().value()).isCloseTo(0.4825, within(1e-15));
    assertThat(difference.yardstick().standardError())
        .isCloseTo(0.12538507937013466, within(1e-14));
    assertThat(difference.difference()).isCloseTo(0.335, within(1e-15));
    assertThat(difference.standardError()).isCloseTo(0.14244522903507087, within(1e-14));
    assertThat(difference.pValue()).isCloseTo(0.018683765606247415, within(1e-12));
    assertThat(difference.better()).isTrue();
  }

  @Test
  void theOtherWayRoundItIsNot() {
    AreaDifference difference =
        requireNonNull(
            AreaDifference.of(
                Judged.pairs().stream()
                    .map(of -> new PairedPrediction(of.yardstick(), of.predicted(), of.happened()))
                    .toList()));
    assertThat(difference.difference()).isCloseTo(-0.335, within(1e-15));
    assertThat(difference.better()).isFalse();
  }

  @Test
  void aScoreIsNoBetterThanItself() {
    AreaDifference difference =
        requireNonNull(
            AreaDifference.of(
                Judged.pairs().stream()
                    .map(of -> new PairedPrediction(of.predicted(), of.predicted(), of.happened()))
                    .toList()));
    assertThat(difference.difference()).isZero();
    assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
    assertThat(difference.pValue()).isNull();
    assertThat(difference.better()).isFalse();
  }

  @Test
  void theSameBitsInAnyOrderAndAbsentOfOneKind() {
    List<PairedPrediction> pairs = new ArrayList<>(Judged.pairs());
    AreaDifference difference = AreaDifference.of(pairs);
    Collections.shuffle(pairs, new Random(3));
    assertThat(AreaDifference.of(pairs)).isEqualTo(difference);
    assertThat(AreaDifference.of(List.of(new PairedPrediction(1, 1, true)))).isNull();
  }
}
