package io.perennial.platform.salesday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When the report of a day is late.
 *
 * @param reportDue time of the day until which its report is in time
 * @param zone time zone of that time
 */
public record SalesDayPolicy(LocalTime reportDue, ZoneId zone) {

  /** Eight in the evening, UTC. */
  public static final SalesDayPolicy STANDARD =
      new SalesDayPolicy(LocalTime.of(20, 0), ZoneOffset.UTC);

  /** Until when the report of a day is in time. */
  public Instant reportDue(LocalDate day) {
    return day.atTime(reportDue).atZone(zone).toInstant();
  }

  /** Whether a report that is recorded now comes late; it does not matter how it is dated. */
  public boolean isLate(LocalDate day, Instant now) {
    return now.isAfter(reportDue(day));
  }
}
