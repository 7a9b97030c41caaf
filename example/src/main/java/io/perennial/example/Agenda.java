package io.perennial.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is going to happen, in the order in which it will; what falls behind the end never does. */
final class Agenda {

  private record Entry(LocalDateTime at, long number, Runnable what) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
  private final LocalDateTime end;
  private LocalDateTime now;
  private long number;

  Agenda(LocalDateTime start, LocalDateTime end) {
    this.now = start;
    this.end = end;
  }

  /** The time that the story has come to. */
  LocalDateTime now() {
    return now;
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  /** Lets something happen then, or now where that is past. */
  void at(LocalDateTime when, Runnable what) {
    LocalDateTime at = when.isBefore(now) ? now : when.truncatedTo(ChronoUnit.SECONDS);
    if (at.isBefore(end)) {
      entries.add(new Entry(at, number++, what));
    }
  }

  void at(LocalDate day, LocalTime time, Runnable what) {
    at(day.atTime(time), what);
  }

  /** Lets something happen in office hours of that day, or of the next on which there are any. */
  void inOffice(LocalDate day, Dice dice, Runnable what) {
    at(workday(day).atTime(8, 30).plusSeconds(dice.between(0, 9 * 3600)), what);
  }

  /** Lets something happen after so many hours of work. */
  void afterHours(double hours, Runnable what) {
    LocalDateTime at = now;
    double left = hours;
    while (left > 0) {
      LocalDateTime begin = workday(at.toLocalDate()).atTime(8, 30);
      at = at.isBefore(begin) ? begin : at;
      double today = Math.max(0, ChronoUnit.MINUTES.between(at, begin.plusHours(9)) / 60.0);
      if (left <= today) {
        at(at.plusSeconds((long) (left * 3600)), what);
        return;
      }
      left -= today;
      at = at.toLocalDate().plusDays(1).atStartOfDay();
    }
    at(at, what);
  }

  static boolean isWorkday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The day, or the Monday after it where nobody works on it. */
  static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      default -> day;
    };
  }

  /** Lets everything happen, until the end. */
  void run(Consumer<LocalDateTime> clock) {
    for (Entry next = entries.poll(); next != null; next = entries.poll()) {
      now = next.at;
      clock.accept(now);
      next.what.run();
    }
    now = end;
    clock.accept(end);
  }
}
