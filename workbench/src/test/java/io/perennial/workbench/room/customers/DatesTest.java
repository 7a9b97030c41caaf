package io.perennial.workbench.room.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private static Dates dates(LocalDate shown, String asOf, String knownAt) {
    return new Dates(
        Texts.in(Language.ENGLISH), "/customers/c-1", FIRST, TODAY, shown, asOf, knownAt);
  }

  @Test
  void stepsStayWithinTheHistoryAndKeepWhatWasKnownThen() {
    Dates then = dates(LocalDate.of(2024, 2, 1), "2024-02-01", "2024-02-01");

    assertThat(then.moved("-P1M")).isEqualTo("/customers/c-1?asOf=2024-01-10&knownAt=2024-01-10");
    assertThat(then.moved("P1D")).isEqualTo("/customers/c-1?asOf=2024-02-02&knownAt=2024-02-02");
    assertThat(then.moved("P3Y")).isEqualTo("/customers/c-1");
  }

  @Test
  void todayNeedsNoDate() {
    assertThat(Dates.parameters(TODAY, TODAY, true)).isEmpty();
    assertThat(Dates.parameters(FIRST, TODAY, false)).containsOnlyKeys("asOf");
    assertThat(dates(TODAY, "", "").isPast()).isFalse();
    assertThat(dates(TODAY, "", "").parameters()).isEmpty();
  }

  @Test
  void theDayShownStandsBesideTodayAndTodayBesideAYearAgo() {
    assertThat(dates(FIRST, FIRST.toString(), "").compared())
        .isEqualTo("/customers/c-1/compare?left=2024-01-10&right=2026-11-29");
    assertThat(dates(TODAY, "", "").compared())
        .isEqualTo("/customers/c-1/compare?left=2025-11-29&right=2026-11-29");
  }
}
