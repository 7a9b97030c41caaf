package io.perennial.query.web;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.history.Horizon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads {@code asOf} and {@code knownAt}; a date means its end in the company's time zone. */
final class Horizons {

  private static final String EXPECTED =
      "an ISO 8601 date such as 2026-01-31 or instant such as 2026-01-31T12:00:00Z, not to come";

  private Horizons() {}

  static Horizon of(@Nullable String asOf, @Nullable String knownAt, CompanyCalendar calendar) {
    return new Horizon(
        asOf == null ? null : asOf(asOf, calendar),
        knownAt == null ? null : knownBefore(knownAt, calendar));
  }

  private static LocalDate asOf(String text, CompanyCalendar calendar) {
    return isDate(text)
        ? date("asOf", text, calendar)
        : LocalDate.ofInstant(instant("asOf", text, calendar), calendar.zone());
  }

  private static Instant knownBefore(String text, CompanyCalendar calendar) {
    return isDate(text)
        ? date("knownAt", text, calendar).plusDays(1).atStartOfDay(calendar.zone()).toInstant()
        : instant("knownAt", text, calendar).plus(1, ChronoUnit.NANOS);
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static LocalDate date(String name, String text, CompanyCalendar calendar) {
    return DateText.parse(text)
        .filter(date -> !date.isAfter(calendar.today()))
        .orElseThrow(() -> QueryProblems.invalidParameter(name, EXPECTED));
  }

  private static Instant instant(String name, String text, CompanyCalendar calendar) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})")) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
    Instant instant;
    try {
      instant = Instant.parse(text);
    } catch (DateTimeException e) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
    if (instant.isAfter(calendar.now())) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
    return instant;
  }
}
