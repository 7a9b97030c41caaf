package io.perennial.command.common;

import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rule about business dates: any day up to today. */
public final class BusinessDates {
  private BusinessDates() {}

  /** The date given, or today. */
  public static LocalDate resolve(@Nullable LocalDate given, CompanyCalendar calendar) {
    if (given == null) {
      return calendar.today();
    }
    requireNotInFuture(given, calendar);
    return given;
  }

  /** Refuses a date after today. */
  public static void requireNotInFuture(@Nullable LocalDate given, CompanyCalendar calendar) {
    if (given != null && given.isAfter(calendar.today())) {
      throw new RefusedException(
          Refusal.DATE_IN_FUTURE, given + " is after today, which is " + calendar.today());
    }
  }
}
