package io.perennial.query.live;

import io.perennial.platform.eventstore.EventLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The head of the log as it is known: read anew while the event store answers, the last one read
 * while it does not. Nobody waits for an event store that is away longer than a moment, since
 * documents can be read without it.
 */
public final class LogHead implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogHead.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final EventLog log;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("log-head").daemon().factory());
  private volatile long position = -1;
  private volatile boolean reachable = true;
  private volatile long askedAt;
  private @Nullable CompletableFuture<Long> reading;

  /** The head of a log. */
  public LogHead(EventLog log) {
    this.log = log;
  }

  /**
   * The head.
   *
   * @param position position of the last event known; -1 when none is
   * @param current whether the event store has just said so; otherwise it is away
   */
  public record Known(long position, boolean current) {}

  /** The head as it is known now. */
  public Known known() {
    if (!reachable && System.nanoTime() - askedAt < PATIENCE.toNanos()) {
      return new Known(position, false);
    }
    try {
      position = read().get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      setReachable(true, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      setReachable(false, e);
    }
    return new Known(position, reachable);
  }

  private void setReachable(boolean now, @Nullable Exception failure) {
    askedAt = System.nanoTime();
    if (reachable != now) {
      reachable = now;
      if (now) {
        LOG.info("The event store answers again");
      } else {
        LOG.warn("The event store is out of reach; queries are answered from documents", failure);
      }
    }
  }

  /** One reading for all who ask at the same time. */
  private synchronized CompletableFuture<Long> read() {
    CompletableFuture<Long> running = reading;
    if (running == null || running.isDone()) {
      running = CompletableFuture.supplyAsync(log::head, reader);
      reading = running;
    }
    return running;
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
