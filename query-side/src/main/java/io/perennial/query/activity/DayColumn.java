package io.perennial.query.activity;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Days in order, none twice, as a list that never changes. It takes 4 bytes for each; one more day
 * at the end is written behind the others, into the same memory, so that it costs the same however
 * many there are.
 */
public final class DayColumn extends AbstractList<LocalDate> implements RandomAccess {

  /** No day. */
  public static final DayColumn EMPTY = new DayColumn(new Shared(new int[0], 0), 0);

  private final Shared shared;
  private final int size;

  /** Memory that a list and those grown from it have in common; what has been written stays. */
  private static final class Shared {
    private final int[] days;
    private int used;

    Shared(int[] days, int used) {
      this.days = days;
      this.used = used;
    }

    /** Whether the place behind so many is free, and is now the caller's. */
    synchronized boolean takes(int size) {
      if (used == size && size < days.length) {
        used++;
        return true;
      }
      return false;
    }
  }

  private DayColumn(Shared shared, int size) {
    this.shared = shared;
    this.size = size;
  }

  /** The days, which are in order, as a column; the very one when they are one. */
  public static DayColumn of(List<LocalDate> days) {
    if (days instanceof DayColumn column) {
      return column;
    }
    int[] epochDays = days.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray();
    return ofEpochDays(epochDays);
  }

  static DayColumn ofEpochDays(int[] days) {
    for (int i = 1; i < days.length; i++) {
      if (days[i] <= days[i - 1]) {
        throw new IllegalArgumentException("The days are not in order");
      }
    }
    return new DayColumn(new Shared(days, days.length), days.length);
  }

  /** With one more day in its place; this very list when it has the day. */
  public DayColumn with(LocalDate day) {
    int added = Math.toIntExact(day.toEpochDay());
    int at = countUpTo(added);
    if (at > 0 && shared.days[at - 1] == added) {
      return this;
    }
    if (at == size && shared.takes(size)) {
      shared.days[size] = added;
      return new DayColumn(shared, size + 1);
    }
    int[] grown = new int[size + 1 + (size >> 1)];
    System.arraycopy(shared.days, 0, grown, 0, at);
    grown[at] = added;
    System.arraycopy(shared.days, at, grown, at + 1, size - at);
    return new DayColumn(new Shared(grown, size + 1), size + 1);
  }

  /** How many of the days are on or before a date. */
  public int countUpTo(LocalDate on) {
    return countUpTo((int) Math.clamp(on.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private int countUpTo(int day) {
    if (size == 0 || shared.days[size - 1] <= day) {
      return size;
    }
    int found = Arrays.binarySearch(shared.days, 0, size, day);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public LocalDate get(int index) {
    return LocalDate.ofEpochDay(shared.days[Objects.checkIndex(index, size)]);
  }

  @Override
  public int size() {
    return size;
  }
}
