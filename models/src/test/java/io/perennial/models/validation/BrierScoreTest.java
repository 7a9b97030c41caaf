package io.perennial.models.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrierScoreTest {

  /** (0.1² + 0.2² + 0.3² + 0.6²) / 4 = 0.125; half of them: 0.25 as reference; half is saved. */
  @Test
  void fourByHand() {
    BrierScore score =
        requireNonNull(
            BrierScore.of(
                List.of(
                    new Prediction(0.9, true),
                    new Prediction(0.2, false),
                    new Prediction(0.3, false),
                    new Prediction(0.4, true))));
    assertThat(score.score()).isCloseTo(0.125, within(1e-15));
    assertThat(score.reference()).isEqualTo(0.25);
    assertThat(score.skill()).isCloseTo(0.5, within(1e-14));
  }

  /** scikit-learn 1.9.1, {@code brier_score_loss}. */
  @Test
  void thirty() {
    assertThat(requireNonNull(BrierScore.of(Judged.predictions())).score())
        .isCloseTo(0.173, within(1e-15));
  }

  @Test
  void withoutAReference() {
    assertThat(BrierScore.of(List.of())).isNull();
    assertThat(requireNonNull(BrierScore.of(List.of(new Prediction(0.5, true)))).skill()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrierScore.of(List.of(new Prediction(-0.1, true))));
  }
}
