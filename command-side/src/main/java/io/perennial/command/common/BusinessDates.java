package io.perennial.command.common;

import io.perennial.command.RefusedException;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * The one rule about business dates: a fact is dated from the lowest date to today, what lies ahead
 * to the end of a later year.
 *
 * @param calendar tells what today is
 * @param lowest lowest business date
 * @param yearsAhead years after the current one in which what lies ahead may still be dated
 */
public record BusinessDates(CompanyCalendar calendar, LocalDate lowest, int yearsAhead) {
  /** Where the date of a fact stands in the body of its command. */
  static final String OCCURRED_ON = "/occurredOn";

  private static final MonthDay LAST_OF_YEAR = MonthDay.of(12, 31);
  private static final int MOST_YEARS_AHEAD = 100;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when no date would lie within them, or none could be kept
   */
  public BusinessDates {
    if (lowest.getYear() < 1 || lowest.isAfter(calendar.today())) {
      throw new IllegalArgumentException("the lowest date lies between the year 1 and today");
    }
    if (yearsAhead < 0 || yearsAhead > MOST_YEARS_AHEAD) {
      throw new IllegalArgumentException("from 0 to " + MOST_YEARS_AHEAD + " years lie ahead");
    }
  }

  /** From 1970-01-01 to the end of next year. */
  public static BusinessDates defaults(CompanyCalendar calendar) {
    return new BusinessDates(calendar, LocalDate.EPOCH, 1);
  }

  /** The current business day. */
  public LocalDate today() {
    return calendar.today();
  }

  /** The date given for a fact, as each command calls it, or today. */
  public LocalDate resolve(@Nullable LocalDate given) {
    if (given == null) {
      return calendar.today();
    }
    requireFact(given, OCCURRED_ON);
    return given;
  }

  /**
   * Refuses a date of a fact that is too low, or after today.
   *
   * @param pointer where it stands in the body
   */
  public void requireFact(@Nullable LocalDate given, String pointer) {
    if (given == null) {
      return;
    }
    if (given.isAfter(calendar.today())) {
      throw RefusedException.at(
          pointer,
          CommonRefusal.DATE_IN_FUTURE,
          given + " is after today, which is " + calendar.today());
    }
    requireWithinBounds(given, pointer);
  }

  /**
   * Refuses a date of something planned that is too low or too far ahead.
   *
   * @param pointer where it stands in the body
   */
  public void requireWithinBounds(LocalDate given, String pointer) {
    if (given.isBefore(lowest) || given.isAfter(furthest())) {
      throw outOfBounds(pointer, given.toString(), lowest + " to " + furthest());
    }
  }

  /**
   * Refuses a year of something planned that is too low or too far ahead.
   *
   * @param pointer where it stands in the body
   */
  public void requireYearWithinBounds(int year, String pointer) {
    if (year < lowest.getYear() || year > furthest().getYear()) {
      throw outOfBounds(
          pointer,
          "The year " + year,
          "the years " + lowest.getYear() + " to " + furthest().getYear());
    }
  }

  /** The business day on which something was recorded. */
  public LocalDate dayOf(Instant recordedAt) {
    return LocalDate.ofInstant(recordedAt, calendar.zone());
  }

  private LocalDate furthest() {
    return LAST_OF_YEAR.atYear(calendar.today().getYear() + yearsAhead);
  }

  private static RefusedException outOfBounds(String pointer, String given, String bounds) {
    return RefusedException.at(
        pointer,
        CommonRefusal.DATE_OUT_OF_BOUNDS,
        given + " does not lie within the bounds, " + bounds);
  }
}
