package io.perennial.query.web;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.history.Horizon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a query may name: ISO 8601, and not before the lowest business date, below which
 * there is nothing to be found. What is asked as of a date is not asked as of a date to come.
 *
 * @param calendar tells what today is
 * @param lowest lowest business date
 * @param end date behind which nothing is known where the past is asked for; today when absent
 */
public record QueryDates(CompanyCalendar calendar, LocalDate lowest, @Nullable LocalDate end) {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-]\\d{2}:\\d{2})");

  /** Dates up to today. */
  public QueryDates(CompanyCalendar calendar, LocalDate lowest) {
    this(calendar, lowest, null);
  }

  /** The dates that a query may name that looks no further than a horizon. */
  QueryDates within(Horizon horizon) {
    return new QueryDates(calendar, lowest, horizon.day(calendar.zone()));
  }

  /** The last date that has come, or today as it was. */
  LocalDate latest() {
    return end == null ? calendar.today() : end;
  }

  /** The date that a text says, whatever the bounds. */
  static Optional<LocalDate> written(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A date at which something may be found, also one to come. */
  Optional<LocalDate> date(String text) {
    return written(text).filter(date -> !date.isBefore(lowest));
  }

  /** A date that has come. */
  Optional<LocalDate> past(String text) {
    return date(text).filter(date -> !date.isAfter(latest()));
  }

  /** An instant that has come. */
  Optional<Instant> pastInstant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text))
          .filter(instant -> !instant.isAfter(calendar.now()))
          .filter(instant -> !LocalDate.ofInstant(instant, calendar.zone()).isBefore(lowest));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The moment that a date or an instant begins at, or ends behind; neither may be to come.
   *
   * @param name of the parameter that says it
   * @throws io.perennial.platform.web.ProblemException when it says none
   */
  Instant moment(String name, String text, boolean end) {
    return past(text)
        .map(date -> date.plusDays(end ? 1 : 0).atStartOfDay(calendar.zone()).toInstant())
        .or(() -> pastInstant(text).map(instant -> end ? instant.plusNanos(1) : instant))
        .orElseThrow(() ->
            QueryProblems.invalidParameter(
                name,
                "an ISO 8601 date such as 2026-01-31 or instant such as 2026-01-31T12:00:00Z, not"
                    + " to come"));
  }

  /** Whether a text names a quarter in which something may be found. */
  boolean isQuarter(String text) {
    if (!QUARTER.matcher(text).matches()) {
      return false;
    }
    int lastMonth = (text.charAt(6) - '0') * 3;
    LocalDate end =
        Year.of(Integer.parseInt(text.substring(0, 4))).atMonth(lastMonth).atEndOfMonth();
    return !end.isBefore(lowest);
  }

  /** What is expected of a date, in words. */
  String expected() {
    return "an ISO 8601 date such as 2026-01-31, not before " + lowest;
  }
}
