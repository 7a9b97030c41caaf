package io.perennial.query.web;

import io.perennial.query.history.Horizon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads {@code asOf} and {@code knownAt}; a date means its end in the company's time zone. */
final class Horizons {

  private static final String EXPECTED = "an ISO 8601 date or instant";

  private Horizons() {}

  static Horizon of(@Nullable String asOf, @Nullable String knownAt, ZoneId zone) {
    return new Horizon(
        asOf == null ? null : asOf(asOf, zone),
        knownAt == null ? null : knownBefore(knownAt, zone));
  }

  private static LocalDate asOf(String text, ZoneId zone) {
    return isDate(text) ? date("asOf", text) : LocalDate.ofInstant(instant("asOf", text), zone);
  }

  private static Instant knownBefore(String text, ZoneId zone) {
    return isDate(text)
        ? date("knownAt", text).plusDays(1).atStartOfDay(zone).toInstant()
        : instant("knownAt", text).plus(1, ChronoUnit.NANOS);
  }

  private static boolean isDate(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static LocalDate date(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
  }

  private static Instant instant(String name, String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})")) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw QueryProblems.invalidParameter(name, EXPECTED);
    }
  }
}
