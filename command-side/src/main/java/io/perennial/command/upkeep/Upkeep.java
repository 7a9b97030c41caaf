package io.perennial.command.upkeep;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sweeps again and again on one thread of its own; each takes small portions. */
public final class Upkeep implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

  private final ScheduledExecutorService thread;
  private final List<Sweep> sweeps;
  private final Duration interval;
  private final int portion;
  private @Nullable Future<?> schedule;

  /** Handles a portion of what is due. */
  @FunctionalInterface
  public interface Sweep {

    /**
     * Handles what is due.
     *
     * @param portion how much to handle at most
     * @return how much was handled; as much as the portion when there may be more
     */
    int sweep(int portion);
  }

  /**
   * @param name of the thread
   */
  public Upkeep(String name, List<Sweep> sweeps, Duration interval, int portion) {
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    this.sweeps = List.copyOf(sweeps);
    this.interval = interval;
    this.portion = portion;
  }

  /** Starts; the first sweep comes after one interval. */
  public synchronized void start() {
    if (schedule == null) {
      schedule =
          thread.scheduleWithFixedDelay(
              this::sweepAll, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Runs every sweep until nothing is due; one that fails is left for the next time. */
  void sweepAll() {
    for (Sweep sweep : sweeps) {
      try {
        while (sweep.sweep(portion) >= portion && !Thread.currentThread().isInterrupted()) {
          log.debug("A portion of {} has been swept", portion);
        }
      } catch (RuntimeException e) {
        log.warn("A sweep failed and will be tried again: {}", e.toString());
      }
    }
  }

  /** Stops after the portion at hand. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("A sweep is still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
