package io.perennial.workbench.room.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is usual at a place is counted back from the day that is looked at. */
class PlaceTest {

  private static final Place YEAR = Place.of("breaches", "from", "on").over(Period.ofYears(1));

  @Test
  void byItselfItIsTheLastYearOfTheCompany() {
    assertThat(chosen(Map.of())).containsExactly(Map.entry("from", "2025-03-01"));
    assertThat(chosen(Map.of("asOf", " "))).containsExactly(Map.entry("from", "2025-03-01"));
  }

  @Test
  void aDayInThePastHasItsOwnYear() {
    assertThat(chosen(Map.of("asOf", "2024-06-30")))
        .containsOnly(Map.entry("from", "2023-06-30"), Map.entry("asOf", "2024-06-30"));
    assertThat(chosen(Map.of("on", "2024-05-31"))).containsEntry("from", "2023-05-31");
  }

  @Test
  void whatIsChosenStaysAsItIsAlsoWhereItIsNotUnderstood() {
    assertThat(chosen(Map.of("from", "2020-01-01", "on", "2024-05-31")))
        .containsEntry("from", "2020-01-01");
    assertThat(chosen(Map.of("on", "yesterday")))
        .containsOnly(Map.entry("on", "yesterday"), Map.entry("from", "2025-03-01"));
  }

  private static Map<String, String> chosen(Map<String, String> given) {
    return YEAR.chosen(given, () -> LocalDate.of(2026, 3, 1));
  }
}
