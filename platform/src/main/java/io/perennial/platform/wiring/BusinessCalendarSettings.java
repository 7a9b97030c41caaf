package io.perennial.platform.wiring;

import io.perennial.platform.calendar.BusinessCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When we work; see {@link BusinessCalendar}. Views that were folded with other values are made
 * anew.
 *
 * @param workingDays days of the week on which we work
 * @param holidays dates on which we do not work all the same
 * @param holidaysFile file of more such dates: a list of texts in JSON, or iCalendar
 * @param opens when a working day begins
 * @param closes when it ends; 00:00 is the end of the day
 * @param zone time zone; the company's when absent
 */
@ConfigurationProperties("perennial.policy.business-calendar")
public record BusinessCalendarSettings(
    @DefaultValue({"MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"})
        Set<DayOfWeek> workingDays,
    @DefaultValue Set<LocalDate> holidays,
    @Nullable Path holidaysFile,
    @DefaultValue("09:00") LocalTime opens,
    @DefaultValue("17:00") LocalTime closes,
    @Nullable ZoneId zone) {

  private static final String NAME = "perennial.policy.business-calendar";

  /** The calendar of a company in a time zone. */
  public BusinessCalendar calendar(ZoneId company) {
    Set<LocalDate> free = new TreeSet<>(holidays);
    if (holidaysFile != null) {
      free.addAll(read(holidaysFile));
    }
    try {
      return BusinessCalendar.of(workingDays, free, opens, closes, zone == null ? company : zone);
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException(NAME, String.valueOf(e.getMessage()), e);
    }
  }

  private static Set<LocalDate> read(Path file) {
    try {
      return HolidaysFile.read(file);
    } catch (IOException | DateTimeException e) {
      throw new WrongSettingException(
          NAME + ".holidays-file",
          file + " is neither a list of dates such as [\"2026-12-25\"] nor an iCalendar file",
          e);
    }
  }
}
