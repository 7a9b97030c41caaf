package io.perennial.platform.complaint;

import io.perennial.platform.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that we owe a customer. All instants are those of recording, so that no date given later
 * makes a wait longer or shorter.
 *
 * @param since since when
 * @param waits when we waited for the customer, in order; only the last may still go on
 */
public record Owed(Instant since, List<Wait> waits) {

  /**
   * Time that does not count.
   *
   * @param from since when we wait for the customer
   * @param until until when; absent while we do
   */
  public record Wait(Instant from, @Nullable Instant until) {}

  public Owed {
    waits = List.copyOf(waits);
  }

  /** From an instant on. */
  public static Owed since(Instant since) {
    return new Owed(since, List.of());
  }

  /** From now on we wait for the customer. */
  public Owed waitingFrom(Instant now) {
    return new Owed(since, Stream.concat(waits.stream(), Stream.of(new Wait(now, null))).toList());
  }

  /** We wait no longer. */
  public Owed resumedAt(Instant now) {
    return new Owed(
        since,
        waits.stream()
            .map(wait -> wait.until() == null ? new Wait(wait.from(), now) : wait)
            .toList());
  }

  /**
   * When it is due.
   *
   * @return absent while we wait for the customer and time is left
   */
  @Nullable Instant dueAt(BusinessCalendar calendar, int days) {
    Duration left = calendar.days(days);
    Instant running = since;
    for (Wait wait : waits) {
      Duration worked = calendar.worked(running, wait.from());
      if (left.compareTo(worked) <= 0) {
        return calendar.after(running, left);
      }
      left = left.minus(worked);
      if (wait.until() == null) {
        return null;
      }
      running = Objects.requireNonNull(wait.until());
    }
    return calendar.after(running, left);
  }

  /** How much has been worked on it up to an instant; while we wait for the customer, nothing. */
  public Duration worked(BusinessCalendar calendar, Instant until) {
    Duration worked = calendar.worked(since, until);
    for (Wait wait : waits) {
      Instant end = wait.until();
      if (wait.from().isBefore(until)) {
        worked =
            worked.minus(
                calendar.worked(wait.from(), end == null || end.isAfter(until) ? until : end));
      }
    }
    return worked;
  }
}
