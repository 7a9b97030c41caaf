package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FigureFreshnessTest {

  private static final FigureFreshness USUAL =
      new FigureFreshness(Duration.ofSeconds(1), Duration.ofSeconds(10));

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void aYoungFigureIsServedAsItIs() {
    assertThat(USUAL.young(millis(1000))).isTrue();
    assertThat(USUAL.young(millis(1001))).isFalse();
  }

  @Test
  void whatTakesLongToFoldIsServedMeanwhile() {
    assertThat(USUAL.servedWhileFoldedAgain(millis(10_000), millis(101))).isTrue();
    assertThat(USUAL.servedWhileFoldedAgain(millis(10_001), millis(101))).isFalse();
  }

  @Test
  void whatTakesVeryLongIsServedForTwiceThatTime() {
    assertThat(USUAL.servedWhileFoldedAgain(millis(12_000), millis(6000))).isTrue();
    assertThat(USUAL.servedWhileFoldedAgain(millis(12_001), millis(6000))).isFalse();
  }

  @Test
  void whatIsFoldedQuicklyIsFoldedAtOnce() {
    assertThat(USUAL.servedWhileFoldedAgain(millis(1001), millis(100))).isFalse();
  }

  @Test
  void neverMeansNever() {
    FigureFreshness never = new FigureFreshness(Duration.ofSeconds(1), Duration.ZERO);

    assertThat(never.servedWhileFoldedAgain(millis(1001), millis(5000))).isFalse();
  }
}
