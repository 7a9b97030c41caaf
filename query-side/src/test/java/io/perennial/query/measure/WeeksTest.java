package io.perennial.query.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTest {

  /** The first week of 2026 begins in December; 2020 had 53 weeks. */
  @ParameterizedTest
  @CsvSource({
    "2026-W01, 2025-12-29",
    "2026-W14, 2026-03-30",
    "2020-W53, 2020-12-28",
    "2021-W01, 2021-01-04"
  })
  void aWeekBeginsOnItsMonday(String week, LocalDate monday) {
    assertThat(Weeks.monday(week)).contains(monday);
    assertThat(Weeks.of(monday)).isEqualTo(week);
    assertThat(Weeks.of(monday.plusDays(6))).isEqualTo(week);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-W00", "2026-W54", "2025-W53", "2026-14", "2026W14", "2026-W14-1", ""})
  void whatIsNoWeekHasNoMonday(String text) {
    assertThat(Weeks.monday(text)).isEmpty();
  }

  @Test
  void daysTakenHaveAMedian() {
    DaysTaken taken = new DaysTaken();
    assertThat(taken.median()).isNull();
    taken.add(9);
    taken.add(1);
    assertThat(taken.median()).isEqualTo(5.0);
    DaysTaken more = new DaysTaken();
    more.add(1);
    taken.addAll(more);
    assertThat(taken.median()).isEqualTo(1.0);
    assertThat(more.count()).isEqualTo(1);
  }
}
