package io.perennial.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A first look at the whole file: how many lines there are, and since when each customer has been
 * one. Of each customer only its first dates are kept.
 */
final class Survey {

  private static final int DATES = 8;

  private final Map<String, long[]> firstDays = new HashMap<>();
  private long rows;

  Survey(Table table, EntryKind.EntryReader reader) throws IOException {
    table.read(line -> {
      rows++;
      if (line.problem() == null) {
        try {
          Entry entry = reader.read(line);
          note(entry.customer(), entry.date().toEpochDay());
        } catch (UnreadableException e) {
          // told when the line is imported
        }
      }
      return true;
    });
  }

  private void note(String customer, long day) {
    long[] days = firstDays.get(customer);
    if (days == null) {
      firstDays.put(customer, new long[] {day});
      return;
    }
    int place = Arrays.binarySearch(days, day);
    if (place >= 0 || -place - 1 >= DATES) {
      return;
    }
    int at = -place - 1;
    long[] more = new long[Math.min(days.length + 1, DATES)];
    System.arraycopy(days, 0, more, 0, at);
    more[at] = day;
    System.arraycopy(days, at, more, at + 1, more.length - at - 1);
    firstDays.put(customer, more);
  }

  long rows() {
    return rows;
  }

  int customers() {
    return firstDays.size();
  }

  /** The customer's earliest date in the file. */
  LocalDate first(Entry entry) {
    return LocalDate.ofEpochDay(days(entry)[0]);
  }

  /** The customer's first dates in the file, some of them at most. */
  TreeSet<LocalDate> dates(Entry entry) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (long day : days(entry)) {
      dates.add(LocalDate.ofEpochDay(day));
    }
    return dates;
  }

  private long[] days(Entry entry) {
    return firstDays.getOrDefault(entry.customer(), new long[] {entry.date().toEpochDay()});
  }
}
