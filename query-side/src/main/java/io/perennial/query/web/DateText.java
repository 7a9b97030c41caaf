package io.perennial.query.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as they are written in queries: ISO 8601, and in no other way. */
final class DateText {

  private DateText() {}

  /** The date that a text says, if it says one. */
  static Optional<LocalDate> parse(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
