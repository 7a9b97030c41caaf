package io.perennial.workbench.room.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-07-02, 0.5014",
    "2024, 2024-12-31, 1.0000",
    "2026-Q1, 2026-01-01, 0.0111",
    "2026-Q4, 2026-12-31, 1.0000",
    "2026-02, 2026-02-14, 0.5000",
    "2026-02, 2026-03-14, 1.0000",
    "2026-02, 2026-01-31, 0.0000"
  })
  void thePartOfItsDaysThatIsGone(String span, LocalDate on, String gone) {
    assertThat(Spans.gone(span, on)).isEqualByComparingTo(gone);
  }

  @Test
  void nothingIsKnownOfWhatIsNoSpan() {
    assertThat(Spans.gone("north", LocalDate.of(2026, 1, 1))).isNull();
  }
}
