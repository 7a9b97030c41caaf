package io.perennial.command.erasing;

import io.perennial.command.erasure.CarryOutErasure;
import io.perennial.command.reaction.LogFollower;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.sender.Occasion;
import io.perennial.command.sender.Outcome;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every erasure that is confirmed carried out. It follows the log from its beginning, by one
 * token that one node holds at a time, and moves on only when the outcome is known: a crash between
 * the confirmation and the destruction of the key ends in its destruction.
 */
public final class ErasureProcessor implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ErasureProcessor.class);

  static final String NAME = "erasures";
  private static final String SENDER = "erasure";
  private static final long BEFORE_ALL = -1;
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final LogFollower.Log source;
  private final CommandSender sender;
  private final CompanyCalendar calendar;
  private @Nullable ScheduledExecutorService threads;
  private @Nullable LogFollower follower;

  /** A processor that does nothing until it is started. */
  public ErasureProcessor(LogFollower.Log source, CommandSender sender, CompanyCalendar calendar) {
    this.source = source;
    this.sender = sender;
    this.calendar = calendar;
  }

  /** Starts following. */
  public void start() {
    ScheduledExecutorService started =
        Executors.newScheduledThreadPool(2, Thread.ofPlatform().name(NAME + "-", 0).factory());
    threads = started;
    follower =
        new LogFollower(
            NAME,
            source,
            events -> BEFORE_ALL,
            Set.of(ErasureConfirmed.class),
            this::answer,
            started);
    follower.start();
  }

  private void answer(RecordedEvent event) {
    Outcome outcome =
        sender
            .send(
                new CarryOutErasure(event.streamId()),
                new Occasion(
                    SENDER,
                    event.eventId(),
                    event.metadata().getOrDefault(EventMetadata.CORRELATION_ID, event.eventId()),
                    calendar.now().plus(PATIENCE)))
            .join();
    if (outcome.refusal() != null) {
      log.info("{} is not carried out: {}", event.streamId(), outcome.refusal());
    }
  }

  /** Stops; what is being carried out is carried out again at the next start. */
  @Override
  public void close() {
    if (follower != null) {
      follower.close();
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
