package io.perennial.platform.wiring;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;

/**
 * Holidays from a file: a list of dates in JSON, or a calendar in iCalendar (RFC 5545), whose
 * events of whole days they are. An event that is repeated is followed to the end of the century;
 * one that was cancelled, or that has a time of the day, is no holiday.
 */
final class HolidaysFile {

  private static final TypeReference<List<String>> DATES = new TypeReference<>() {};
  private static final LocalDate FOLLOWED_UNTIL = LocalDate.of(2099, 12, 31);

  private HolidaysFile() {}

  /**
   * Reads the dates.
   *
   * @throws IOException when the file cannot be read, or is not JSON
   * @throws DateTimeException when what should be a date is none, or there is no calendar in it
   */
  static Set<LocalDate> read(Path file) throws IOException {
    String text = Files.readString(file);
    Set<LocalDate> dates = new TreeSet<>();
    if (text.stripLeading().startsWith("[")) {
      new ObjectMapper().readValue(text, DATES).stream().map(LocalDate::parse).forEach(dates::add);
      return dates;
    }
    List<ICalendar> calendars = Biweekly.parse(text).all();
    if (calendars.isEmpty()) {
      throw new DateTimeException("There is no calendar in it");
    }
    calendars.stream()
        .flatMap(calendar -> calendar.getEvents().stream())
        .filter(event -> event.getStatus() == null || !event.getStatus().isCancelled())
        .forEach(event -> add(event, dates));
    return dates;
  }

  private static void add(VEvent event, Set<LocalDate> dates) {
    DateStart start = event.getDateStart();
    if (start == null) {
      throw new DateTimeException("An event has no date");
    }
    if (start.getValue().hasTime()) {
      return;
    }
    long days = days(event, dateOf(start.getValue()));
    // the library means dates in the time zone of the machine
    ZoneId here = ZoneId.systemDefault();
    DateIterator begins = event.getDateIterator(TimeZone.getTimeZone(here));
    while (begins.hasNext()) {
      LocalDate first = LocalDate.ofInstant(begins.next().toInstant(), here);
      if (first.isAfter(FOLLOWED_UNTIL)) {
        return;
      }
      first.datesUntil(first.plusDays(days)).forEach(dates::add);
    }
  }

  /** The end of an event is the day behind its last one. */
  private static long days(VEvent event, LocalDate first) {
    DateEnd end = event.getDateEnd();
    if (end != null) {
      return Math.max(1, ChronoUnit.DAYS.between(first, dateOf(end.getValue())));
    }
    Duration duration = event.getDuration() == null ? null : event.getDuration().getValue();
    return duration == null
        ? 1
        : Math.max(1, java.time.Duration.ofMillis(duration.toMillis()).toDays());
  }

  private static LocalDate dateOf(ICalDate date) {
    DateTimeComponents said = date.getRawComponents();
    return LocalDate.of(said.getYear(), said.getMonth(), said.getDate());
  }
}
