package io.perennial.query.activity;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the 1st of January to the 30th of June 2025 are 180 days. */
class StraightLineTest {

  private static @Nullable LocalDate atRiskSince(
      String baseline, String target, @Nullable String measured) {
    return StraightLine.of(
            new BigDecimal(baseline),
            new BigDecimal(target),
            2025,
            day("2024-12-01"),
            day("2025-06-30"))
        .atRiskSince(measured == null ? null : new BigDecimal(measured), new BigDecimal("0.05"));
  }

  /**
   * 8 of the way from 4 to 40 is a ninth, which is 20 of 180 days, and the tolerance 9 more: by the
   * end of the 29th day it is not behind. A ninth rounded down would be behind a day early.
   */
  @Test
  void whatWasGoneIsNotRounded() {
    assertThat(atRiskSince("4", "40", "8")).isEqualTo("2025-01-31");
    assertThat(atRiskSince("40", "4", "36")).isEqualTo("2025-01-31");
  }

  @Test
  void nothingMeasuredIsNothingGone() {
    assertThat(atRiskSince("4", "40", null)).isEqualTo("2025-01-11");
    assertThat(atRiskSince("40", "4", "44")).isEqualTo("2025-01-02");
    assertThat(atRiskSince("4", "40", "39.99")).isEqualTo("2025-06-30");
    assertThat(atRiskSince("4", "40", "40")).isNull();
  }

  /** Where there is no way to go, it is kept or it is not. */
  @Test
  void aTargetThatIsTheBaseline() {
    assertThat(atRiskSince("4", "4", null)).isNull();
    assertThat(atRiskSince("4", "4", "4")).isNull();
    assertThat(atRiskSince("4", "4", "5")).isEqualTo("2025-01-11");
  }
}
