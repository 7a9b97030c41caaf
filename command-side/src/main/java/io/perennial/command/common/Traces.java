package io.perennial.command.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.perennial.command.RefusedException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What has been recorded under identifiers within an aggregate, in columns: 24 bytes for each, and
 * as many in a snapshot. Of an identifier a digest of 64 bits is kept, which is ample within one
 * aggregate: among 10,000 identifiers two are mixed up once in 10<sup>11</sup> aggregates.
 */
public final class Traces {
  private static final int ENTRY = 2 * Long.BYTES + 2 * Integer.BYTES;
  private static final int FIRST = 8;

  /** In place of the day of what has been struck out. */
  private static final int STRUCK = Integer.MIN_VALUE;

  private static final long[] NO_DIGESTS = {};
  private static final int[] NO_NUMBERS = {};

  /** All of them free; never written, since the first entry makes others. */
  private static final int[] NO_PLACES = new int[placesFor(0)];

  private int count;
  private long[] ids = NO_DIGESTS;
  private long[] digests = NO_DIGESTS;
  private int[] days = NO_NUMBERS;
  private int[] sequences = NO_NUMBERS;

  /** Where in the columns an identifier is, plus one, by its digest; 0 where there is none. */
  private transient int[] places = NO_PLACES;

  /** Nothing recorded: an aggregate has many of these, so what is empty takes no room. */
  public Traces() {}

  /** Keeps the trace of what has been recorded. */
  public void keep(String id, Trace trace) {
    keep(
        Trace.digest(id),
        trace.digest(),
        Math.toIntExact(trace.on().toEpochDay()),
        trace.sequence());
  }

  private void keep(long id, long digest, int day, int sequence) {
    int place = place(id);
    int at = places[place] - 1;
    if (at < 0) {
      if (count == ids.length) {
        grow();
        place = place(id);
      }
      at = count++;
      places[place] = count;
      ids[at] = id;
    }
    digests[at] = digest;
    days[at] = day;
    sequences[at] = sequence;
  }

  /** Whether something has been recorded under the identifier. */
  public boolean knows(String id) {
    return of(id) != null;
  }

  /** The trace of what has been recorded last under the identifier; absent when nothing has. */
  public @Nullable Trace of(String id) {
    int at = places[place(Trace.digest(id))] - 1;
    return at < 0 ? null : new Trace(LocalDate.ofEpochDay(days[at]), digests[at], sequences[at]);
  }

  /** From now on it counts for nothing; its identifier stays taken. */
  public void strikeOut(String id) {
    int at = places[place(Trace.digest(id))] - 1;
    if (at >= 0) {
      days[at] = STRUCK;
    }
  }

  /** Whether what has been recorded under the identifier counts for nothing. */
  public boolean isStruckOut(String id) {
    int at = places[place(Trace.digest(id))] - 1;
    return at >= 0 && days[at] == STRUCK;
  }

  /** Whether exactly this is what has been recorded last under the identifier. */
  public boolean holds(String id, Asked asked) {
    Trace kept = of(id);
    return kept != null && kept.sameAs(asked);
  }

  /**
   * Whether this has been recorded already.
   *
   * @throws RefusedException when something else has been recorded under the identifier
   */
  public boolean repeats(String id, Asked asked) {
    Trace kept = of(id);
    if (kept == null) {
      return false;
    }
    if (isStruckOut(id)) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, "What was recorded as " + id + " has been struck out");
    }
    if (!kept.sameAs(asked)) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, "Something else has been recorded as " + id + " before");
    }
    return true;
  }

  /** How many have been recorded and not been struck out. */
  public int size() {
    return (int) Arrays.stream(days, 0, count).filter(day -> day != STRUCK).count();
  }

  /** The days of what has been recorded, in order, each once. */
  public List<LocalDate> days() {
    return Arrays.stream(days, 0, count)
        .filter(day -> day != STRUCK)
        .sorted()
        .distinct()
        .mapToObj(LocalDate::ofEpochDay)
        .toList();
  }

  /** The earliest day of what has been recorded; absent when there is none. */
  public @Nullable LocalDate firstOn() {
    return dayOf(Arrays.stream(days, 0, count).filter(day -> day != STRUCK).min());
  }

  /** The latest day of what has been recorded; absent when there is none. */
  public @Nullable LocalDate lastOn() {
    return dayOf(Arrays.stream(days, 0, count).filter(day -> day != STRUCK).max());
  }

  private static @Nullable LocalDate dayOf(OptionalInt day) {
    return day.isPresent() ? LocalDate.ofEpochDay(day.getAsInt()) : null;
  }

  /**
   * The trace of what was recorded first behind an event, and happened no earlier than it.
   *
   * @param behind the event; absent for all that has been recorded
   */
  public @Nullable Trace firstBehind(@Nullable Trace behind) {
    int first = -1;
    for (int at = 0; at < count; at++) {
      boolean counts =
          days[at] != STRUCK
              && (behind == null
                  || (sequences[at] > behind.sequence() && days[at] >= behind.on().toEpochDay()));
      if (counts && (first < 0 || sequences[at] < sequences[first])) {
        first = at;
      }
    }
    return first < 0
        ? null
        : new Trace(LocalDate.ofEpochDay(days[first]), digests[first], sequences[first]);
  }

  /** Bytes that it takes in memory, more than when it is empty. */
  public long bytes() {
    return count == 0 ? 0 : (long) ENTRY * ids.length + (long) Integer.BYTES * places.length;
  }

  /** The place of the identifier, or the free one where it belongs. */
  private int place(long id) {
    int mask = places.length - 1;
    int place = (int) (id ^ (id >>> Integer.SIZE)) & mask;
    while (places[place] != 0 && ids[places[place] - 1] != id) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    growTo(Math.max(FIRST, count + (count >> 1)));
  }

  private void growTo(int capacity) {
    ids = Arrays.copyOf(ids, capacity);
    digests = Arrays.copyOf(digests, capacity);
    days = Arrays.copyOf(days, capacity);
    sequences = Arrays.copyOf(sequences, capacity);
    if (places == NO_PLACES || placesFor(capacity) != places.length) {
      places = new int[placesFor(capacity)];
      for (int at = 0; at < count; at++) {
        places[place(ids[at])] = at + 1;
      }
    }
  }

  /** A power of two, so that at most two thirds are taken. */
  private static int placesFor(int capacity) {
    return Integer.highestOneBit(Math.max(1, capacity + (capacity >> 1))) << 1;
  }

  @JsonValue
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(count * ENTRY);
    for (int at = 0; at < count; at++) {
      bytes.putLong(ids[at]).putLong(digests[at]).putInt(days[at]).putInt(sequences[at]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  @JsonCreator
  static Traces parse(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() % ENTRY != 0) {
      throw new IllegalArgumentException("Traces are cut off");
    }
    Traces traces = new Traces();
    if (bytes.hasRemaining()) {
      traces.growTo(bytes.remaining() / ENTRY);
    }
    while (bytes.hasRemaining()) {
      traces.keep(bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getInt());
    }
    return traces;
  }
}
