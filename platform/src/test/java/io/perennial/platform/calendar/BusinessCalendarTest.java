package io.perennial.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final BusinessCalendar OFFICE =
      BusinessCalendar.of(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          BERLIN);

  @ParameterizedTest
  @CsvSource({
    // within the week, at the same time of the next day
    "2026-03-03T10:00, 1, 2026-03-04T10:00",
    // over the weekend, on which summer time begins
    "2026-03-27T16:00, 1, 2026-03-30T16:00",
    "2026-03-27T16:00, 4, 2026-04-02T16:00",
    "2026-03-27T16:00, 5, 2026-04-07T16:00",
    // over two holidays and a weekend
    "2026-04-02T16:30, 1, 2026-04-07T16:30",
    // what comes in outside of hours counts from the next opening: the whole day is there
    "2026-03-03T20:00, 1, 2026-03-04T17:00",
    "2026-03-03T07:00, 1, 2026-03-03T17:00",
    "2026-02-28T12:00, 2, 2026-03-03T17:00",
    // on a holiday
    "2026-04-03T12:00, 1, 2026-04-07T17:00",
    // over the end of summer time
    "2026-10-23T11:00, 2, 2026-10-27T11:00",
  })
  void daysAreWorkedThrough(String from, int days, String due) {
    assertThat(OFFICE.after(at(from), OFFICE.days(days))).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T10:00, 2026-03-03T12:30, PT2H30M",
    "2026-03-27T16:00, 2026-03-30T10:00, PT2H",
    "2026-04-02T16:00, 2026-04-07T10:00, PT2H",
    "2026-03-03T18:00, 2026-03-04T08:00, PT0S",
    "2026-03-03T18:00, 2026-03-03T10:00, PT0S",
  })
  void onlyHoursOfWorkCount(String from, String to, Duration worked) {
    assertThat(OFFICE.worked(at(from), at(to))).isEqualTo(worked);
  }

  @Test
  void aDayMayEndAtMidnight() {
    BusinessCalendar always =
        BusinessCalendar.of(
            EnumSet.allOf(DayOfWeek.class),
            Set.of(),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            BERLIN);

    assertThat(always.days(1)).isEqualTo(Duration.ofDays(1));
    assertThat(always.after(at("2026-03-28T10:00"), always.days(1)))
        .isEqualTo(at("2026-03-29T10:00"));
  }

  /** From Thursday to Tuesday, over a weekend and a holiday on Monday. */
  @Test
  void workingDaysAreCounted() {
    BusinessCalendar calendar =
        BusinessCalendar.of(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Set.of(LocalDate.parse("2026-04-06")),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            BERLIN);

    assertThat(calendar.workingDays(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-07")))
        .isEqualTo(3);
    assertThat(calendar.workingDays(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-01")))
        .isZero();
  }

  @Test
  void thereIsTimeToWork() {
    assertThatThrownBy(() ->
            BusinessCalendar.of(
                Set.of(), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            BusinessCalendar.of(
                Set.of(DayOfWeek.MONDAY),
                Set.of(),
                LocalTime.of(17, 0),
                LocalTime.of(9, 0),
                ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }
}
