package io.perennial.command.continuity;

import io.perennial.command.claim.ClaimRules;
import io.perennial.command.continuity.LogMemory.Memory;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.LogMark;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.StartCondition;
import io.perennial.platform.wiring.WrongSettingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether log and document store still belong together: at the start and while running.
 * Claims and to-dos are made again from the events that the document store has not seen; where kept
 * answers are lost, this is said, and requests look for earlier tries in the log itself for as long
 * as an answer would have been kept.
 */
public final class LogContinuity implements StartCondition {

  private static final Logger log = LoggerFactory.getLogger(LogContinuity.class);

  private static final int STEP = 1000;

  /** A process that was killed has noted the log this long before at the latest. */
  private static final Duration NOTED_WITHIN = Duration.ofSeconds(15);

  /** A request may have begun this long before the event that it ended with. */
  private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

  private final LogHeader header;
  private final EventLog events;
  private final LogMemory memory;
  private final ClaimRules claims;
  private final List<Consumer<List<LifecycleEvent>>> notes;
  private final Idempotency idempotency;
  private final CompanyCalendar calendar;
  private volatile @Nullable LogMark last;
  private volatile @Nullable String breach;
  private volatile @Nullable String loss;

  /**
   * @param documents where claims and answers are kept
   * @param notes who note again what follows from events, such as to-dos
   */
  public LogContinuity(
      LogHeader header,
      EventLog events,
      DocumentStore documents,
      ClaimRules claims,
      List<Consumer<List<LifecycleEvent>>> notes,
      Idempotency idempotency,
      CompanyCalendar calendar) {
    this.header = header;
    this.events = events;
    this.memory = new LogMemory(documents);
    this.claims = claims;
    this.notes = List.copyOf(notes);
    this.idempotency = idempotency;
    this.calendar = calendar;
  }

  @Override
  public void require() {
    String id = logId();
    LogMark head = LogMark.head(id, events);
    Optional<Memory> remembered = memory.recall();
    Instant lostAt =
        remembered.isEmpty() ? withoutMemory(head) : compared(remembered.get(), id, head);
    if (lostAt != null) {
      idempotency.lostUntil(lostAt);
    }
    memory.begin(new Memory(head, calendar.now(), lostAt));
    last = head;
  }

  private @Nullable Instant compared(Memory known, String id, LogMark head) {
    return switch (known.mark().of(id, events)) {
      case SAME -> behind(known, head);
      case OLDER -> restored(known, head);
      case OTHER ->
          throw new WrongSettingException(
              "perennial.document-store",
              ("the document store belongs to log %s, and the log is %s: use the document store of this log,"
                      + " or one without collections in the areas safety and views; keep the keys of this log")
                  .formatted(known.mark().log(), id));
    };
  }

  private String logId() {
    String id = header.entries().get(LogHeader.LOG);
    if (id == null) {
      throw new IllegalStateException("The log has no identity");
    }
    return id;
  }

  /** A new document store, beside a log that is new as well or is not. */
  private @Nullable Instant withoutMemory(LogMark head) {
    Again again = claimAgain(-1, head.position());
    if (again.events == 0) {
      return null;
    }
    return lost(
        "The document store is new to this log: %d claims were made again from its events; "
                .formatted(again.claims)
            + "the answers kept under idempotency keys are lost");
  }

  /** A process that was killed, or a document store from a backup. */
  private @Nullable Instant behind(Memory known, LogMark head) {
    if (head.position() == known.mark().position()) {
      return known.answersLostAt();
    }
    Again again = claimAgain(known.mark().position(), head.position());
    Instant recorded = recordedAt(head.position());
    if (recorded == null || !recorded.isAfter(known.seenAt().plus(NOTED_WITHIN))) {
      return known.answersLostAt();
    }
    return lost(
        "The document store is older than the log (%s against %s): %d claims were made again from events; "
                .formatted(known.seenAt(), recorded, again.claims)
            + "the answers kept under idempotency keys in between are lost");
  }

  /** A log from a backup, or one that lost its end. */
  private Instant restored(Memory known, LogMark head) {
    Instant recorded = recordedAt(head.position());
    int released = claims.releaseUnfounded();
    Again again = claimAgain(-1, head.position());
    int doubted =
        idempotency.doubt(recorded == null ? Instant.MIN : recorded.minus(LONGEST_REQUEST));
    return lost(
        "The log is older than the document store: its event at position %d of %s is not there any more; "
                .formatted(known.mark().position(), known.seenAt())
            + "%d claims without events were released, %d were made again, %d kept answers are no longer given"
                .formatted(released, again.claims, doubted));
  }

  private Instant lost(String what) {
    log.warn("{}. Repeats of earlier requests are looked for in the log itself", what);
    loss = what;
    return calendar.now();
  }

  private @Nullable Instant recordedAt(long position) {
    if (position < 0) {
      return null;
    }
    AtomicReference<@Nullable Instant> found = new AtomicReference<>();
    events.scan(
        position - 1,
        position,
        1,
        step -> {
          found.set(step.getFirst().recordedAt());
          return false;
        });
    return found.get();
  }

  /**
   * What was gone through once more.
   *
   * @param events that were looked at
   * @param claims that were made
   */
  private record Again(long events, int claims) {}

  private Again claimAgain(long after, long upTo) {
    AtomicLong seen = new AtomicLong();
    AtomicInteger made = new AtomicInteger();
    events.scan(
        after,
        upTo,
        STEP,
        step -> {
          seen.addAndGet(step.size());
          List<LifecycleEvent> facts =
              step.stream().flatMap(event -> event.readable().stream()).toList();
          made.addAndGet(claims.restore(facts));
          notes.forEach(each -> each.accept(facts));
          return true;
        });
    return new Again(seen.get(), made.get());
  }

  /**
   * Notes how far the log is, and whether it is still the one that it was.
   *
   * @return 0: there is nothing left to note
   */
  public int note() {
    LogMark known = last;
    if (known == null || breach != null) {
      return 0;
    }
    LogMark head = LogMark.head(logId(), events);
    if (head.equals(known)) {
      return 0;
    }
    if (known.of(head.log(), events) == LogMark.Standing.SAME) {
      memory.advance(head, calendar.now());
      last = head;
    } else {
      String what =
          "The event log was replaced while it was in use: its event at position %d is not there any more; restart the service"
              .formatted(known.position());
      log.error(what);
      breach = what;
    }
    return 0;
  }

  /** Notes it for the last time; what cannot be noted is found at the next start. */
  public void noteAtTheEnd() {
    try {
      note();
    } catch (RuntimeException e) {
      log.warn("How far the log is could not be noted: {}", e.toString());
    }
  }

  /** Why log and document store do not belong together; empty when they do. */
  public Optional<String> hindrance() {
    return Optional.ofNullable(breach);
  }

  /** What was found lost at this start; empty when nothing was. */
  public Optional<String> loss() {
    return Optional.ofNullable(loss);
  }
}
