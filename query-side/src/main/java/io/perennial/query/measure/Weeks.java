package io.perennial.query.measure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Weeks as ISO 8601 counts them: from Monday to Sunday, the first one with the first Thursday. */
public final class Weeks {

  private static final String MONDAY = "-1";

  private Weeks() {}

  /** The first day of a week that is written as {@code 2026-W14}; empty when there is none. */
  public static Optional<LocalDate> monday(String week) {
    if (!week.matches("\\d{4}-W\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(week + MONDAY, DateTimeFormatter.ISO_WEEK_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The week of a day, as it is written. */
  public static String of(LocalDate day) {
    return "%04d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
