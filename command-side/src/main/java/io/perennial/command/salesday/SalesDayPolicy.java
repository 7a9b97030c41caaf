package io.perennial.command.salesday;

import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the report of a day is late.
 *
 * @param reportDue time of the day until which its report is in time
 * @param zone time zone of that time; the company's when absent
 */
public record SalesDayPolicy(LocalTime reportDue, @Nullable ZoneId zone) {

  /** Eight in the evening. */
  public static SalesDayPolicy defaults() {
    return new SalesDayPolicy(LocalTime.of(20, 0), null);
  }

  /** Whether a report that is recorded now comes late; it does not matter how it is dated. */
  boolean isLate(LocalDate day, CompanyCalendar calendar) {
    Instant due = day.atTime(reportDue).atZone(zone == null ? calendar.zone() : zone).toInstant();
    return calendar.now().isAfter(due);
  }
}
