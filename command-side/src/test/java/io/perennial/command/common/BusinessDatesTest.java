package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDatesTest {
  private static final BusinessDates DATES = BusinessDates.defaults(Scenario.CALENDAR);

  private static void refuses(Refusal refusal, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2024-06-30"})
  void takeAFactFromTheLowestDateToToday(LocalDate on) {
    assertThat(DATES.resolve(on)).isEqualTo(on);
  }

  @Test
  void takeAnAbsentDateForToday() {
    assertThat(DATES.resolve(null)).isEqualTo(Scenario.TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "1969-12-31, DATE_OUT_OF_BOUNDS",
    "-999999999-01-01, DATE_OUT_OF_BOUNDS",
    "2024-07-01, DATE_IN_FUTURE",
    "+999999999-12-31, DATE_IN_FUTURE"
  })
  void refuseAFactOnAnyOtherDay(LocalDate on, CommonRefusal refusal) {
    refuses(refusal, () -> DATES.resolve(on));
  }

  @Test
  void takeWhatLiesAheadToTheEndOfNextYear() {
    DATES.requireWithinBounds(LocalDate.of(2025, 12, 31), "/dueOn");
    DATES.requireYearWithinBounds(2025, "/year");
    refuses(
        CommonRefusal.DATE_OUT_OF_BOUNDS,
        () -> DATES.requireWithinBounds(LocalDate.of(2026, 1, 1), "/dueOn"));
    refuses(CommonRefusal.DATE_OUT_OF_BOUNDS, () -> DATES.requireYearWithinBounds(2026, "/year"));
  }

  @Test
  void goByTheSettings() {
    BusinessDates wide = new BusinessDates(Scenario.CALENDAR, LocalDate.of(1850, 1, 1), 5);
    assertThat(wide.resolve(LocalDate.of(1850, 1, 1))).isEqualTo("1850-01-01");
    wide.requireYearWithinBounds(2029, "/year");
    refuses(CommonRefusal.DATE_OUT_OF_BOUNDS, () -> wide.resolve(LocalDate.of(1849, 12, 31)));
  }

  @ParameterizedTest
  @CsvSource({"2024-07-01,1", "0000-12-31,1", "1970-01-01,-1", "1970-01-01,101"})
  void areNotWithoutSense(LocalDate lowest, int yearsAhead) {
    assertThatThrownBy(() -> new BusinessDates(Scenario.CALENDAR, lowest, yearsAhead))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowTheDayOfARecording() {
    assertThat(DATES.dayOf(Instant.parse("2024-03-15T23:59:59Z"))).isEqualTo(Scenario.MARCH);
  }
}
