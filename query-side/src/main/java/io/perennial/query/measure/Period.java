package io.perennial.query.measure;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Weeks, calendar months and quarters, numbered through so that neighbours differ by one. */
public enum Period {
  /** From Monday to Sunday, as ISO 8601 has them. */
  WEEK(0),
  MONTH(1),
  QUARTER(3);

  /** What the parameter of a figure says, in lower case. */
  public static Period named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static final int DAYS = 7;

  /** The first Monday of 1970, in days of the epoch. */
  private static final int FIRST_MONDAY = 4;

  private final int months;

  Period(int months) {
    this.months = months;
  }

  /** Number of the period that a day falls into. */
  public int indexOf(LocalDate on) {
    if (this == WEEK) {
      return Math.toIntExact(Math.floorDiv(on.toEpochDay() - FIRST_MONDAY, DAYS));
    }
    return Math.floorDiv(on.getYear() * 12 + on.getMonthValue() - 1, months);
  }

  /** First day. */
  public LocalDate start(int index) {
    if (this == WEEK) {
      return LocalDate.ofEpochDay(FIRST_MONDAY + (long) DAYS * index);
    }
    int month = index * months;
    return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
  }

  /** Last day. */
  public LocalDate end(int index) {
    return start(index + 1).minusDays(1);
  }

  /** As it is written: {@code 1997-W01}, {@code 1997-01} or {@code 1997-Q1}. */
  public String label(int index) {
    LocalDate start = start(index);
    return switch (this) {
      case WEEK ->
          "%04d-W%02d"
              .formatted(
                  start.get(IsoFields.WEEK_BASED_YEAR),
                  start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> "%04d-%02d".formatted(start.getYear(), start.getMonthValue());
      case QUARTER -> "%04d-Q%d".formatted(start.getYear(), start.getMonthValue() / 3 + 1);
    };
  }
}
