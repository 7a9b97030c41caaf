package io.perennial.platform.salesday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesDayPolicyTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    ", 2024-03-15T19:00:00Z, false",
    ", 2024-03-15T19:00:00.001Z, true",
    ", 2024-03-16T06:00:00Z, true",
    ", 2024-03-14T23:30:00Z, false",
    "Asia/Shanghai, 2024-03-15T12:00:00Z, false",
    "Asia/Shanghai, 2024-03-15T12:00:01Z, true"
  })
  void aReportIsLateAfterTheHourOfTheDayInItsZone(
      @Nullable ZoneId zone, Instant recordedAt, boolean late) {
    SalesDayPolicy policy = new SalesDaySettings(LocalTime.of(20, 0), zone).policy(BERLIN);

    assertThat(policy.isLate(DAY, recordedAt)).isEqualTo(late);
  }
}
