package io.perennial.platform.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When we work. Time is counted by the clock on the wall, so that a business day is as long on the
 * days on which summer time begins and ends as on others.
 *
 * @param workingDays days of the week on which we work
 * @param holidays dates on which we do not work all the same
 * @param opens when a working day begins
 * @param closes when it ends; midnight is the end of the day
 * @param zone the time zone in which all of this is meant
 */
public record BusinessCalendar(
    SortedSet<DayOfWeek> workingDays,
    SortedSet<LocalDate> holidays,
    LocalTime opens,
    LocalTime closes,
    ZoneId zone) {

  /** Monday to Friday from nine to five, UTC, without holidays. */
  public static final BusinessCalendar STANDARD =
      of(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(),
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          ZoneOffset.UTC);

  /**
   * Checks that there is time to work.
   *
   * @throws IllegalArgumentException when there is none
   */
  public BusinessCalendar {
    workingDays = Collections.unmodifiableSortedSet(new TreeSet<>(workingDays));
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("We work on at least one day of the week");
    }
    if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
      throw new IllegalArgumentException("A working day begins before it ends");
    }
  }

  /** A calendar of days in any order. */
  public static BusinessCalendar of(
      Set<DayOfWeek> workingDays,
      Set<LocalDate> holidays,
      LocalTime opens,
      LocalTime closes,
      ZoneId zone) {
    return new BusinessCalendar(
        new TreeSet<>(workingDays), new TreeSet<>(holidays), opens, closes, zone);
  }

  /** The time worked in some business days. */
  public Duration days(int count) {
    LocalDate any = LocalDate.EPOCH;
    return Duration.between(opening(any), closing(any)).multipliedBy(count);
  }

  /** The instant at which so much has been worked since another one. */
  public Instant after(Instant from, Duration work) {
    LocalDateTime at = LocalDateTime.ofInstant(from, zone);
    Duration left = work;
    LocalDate date = at.toLocalDate();
    while (true) {
      Duration available = workedOn(date, at, closing(date));
      if (isWorkingDay(date) && left.compareTo(available) <= 0) {
        return later(opening(date), at).plus(left).atZone(zone).toInstant();
      }
      left = left.minus(available);
      date = date.plusDays(1);
    }
  }

  /** How much has been worked from one instant to another. */
  public Duration worked(Instant from, Instant to) {
    LocalDateTime begin = LocalDateTime.ofInstant(from, zone);
    LocalDateTime end = LocalDateTime.ofInstant(to, zone);
    Duration sum = Duration.ZERO;
    for (LocalDate date = begin.toLocalDate();
        !date.isAfter(end.toLocalDate());
        date = date.plusDays(1)) {
      sum = sum.plus(workedOn(date, begin, end));
    }
    return sum;
  }

  /** How many days from one to another, both among them, are working days. */
  public long workingDays(LocalDate from, LocalDate until) {
    return from.isAfter(until)
        ? 0
        : from.datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count();
  }

  private Duration workedOn(LocalDate date, LocalDateTime begin, LocalDateTime end) {
    LocalDateTime first = later(opening(date), begin);
    LocalDateTime last = end.isBefore(closing(date)) ? end : closing(date);
    return isWorkingDay(date) && first.isBefore(last)
        ? Duration.between(first, last)
        : Duration.ZERO;
  }

  private boolean isWorkingDay(LocalDate date) {
    return workingDays.contains(date.getDayOfWeek()) && !holidays.contains(date);
  }

  private LocalDateTime opening(LocalDate date) {
    return date.atTime(opens);
  }

  private LocalDateTime closing(LocalDate date) {
    return closes.equals(LocalTime.MIDNIGHT)
        ? date.plusDays(1).atStartOfDay()
        : date.atTime(closes);
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? other : one;
  }
}
