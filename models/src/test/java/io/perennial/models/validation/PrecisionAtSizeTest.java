package io.perennial.models.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionAtSizeTest {

  private static final List<Prediction> SIX =
      List.of(
          new Prediction(9, true),
          new Prediction(8, false),
          new Prediction(7, true),
          new Prediction(7, false),
          new Prediction(7, false),
          new Prediction(1, true));

  private static PrecisionAtSize at(long size) {
    return requireNonNull(PrecisionAtSize.of(SIX, size));
  }

  @Test
  void whereTheListEndsBetweenScores() {
    PrecisionAtSize two = at(2);
    assertThat(two.found()).isEqualTo(1);
    assertThat(two.precision()).isEqualTo(0.5);
    assertThat(two.recall()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(two.baseRate()).isEqualTo(0.5);
    assertThat(two.interval()).isEqualTo(Interval.wilson(1, 2));
  }

  /** Two places for three of score 7, of whom it came of one: two thirds of one. */
  @Test
  void whereTheListEndsWithinAScore() {
    PrecisionAtSize four = at(4);
    assertThat(four.found()).isCloseTo(1 + 2 / 3.0, within(1e-15));
    assertThat(four.precision()).isCloseTo(5 / 12.0, within(1e-15));
  }

  @Test
  void aListOfAll() {
    assertThat(at(100).size()).isEqualTo(6);
    assertThat(at(100).precision()).isEqualTo(0.5);
    assertThat(at(100).recall()).isEqualTo(1);
  }

  @Test
  void ofNobodyAndOfNone() {
    assertThat(PrecisionAtSize.of(List.of(), 3)).isNull();
    assertThat(requireNonNull(PrecisionAtSize.of(List.of(new Prediction(1, false)), 3)).recall())
        .isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> PrecisionAtSize.of(SIX, 0));
  }
}
