package io.perennial.query.rebuild;

import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the log for many views. The caller's thread reads and decodes; each of some threads
 * folds its share of the views, so that no view needs a lock.
 */
public final class Scan {

  /** Steps that a thread may be behind the reader. */
  private static final int AHEAD = 3;

  private static final List<RecordedEvent> END = List.of();

  private final List<ScanFold<?>> folds;
  private final List<Lane> lanes = new ArrayList<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile boolean stopped;

  /**
   * A pass that has not begun.
   *
   * @param threads threads that fold, at most
   */
  public Scan(List<ScanFold<?>> folds, int threads) {
    this.folds = List.copyOf(folds);
    for (int i = 0; i < Math.min(threads, folds.size()); i++) {
      lanes.add(new Lane());
    }
    for (int i = 0; i < folds.size(); i++) {
      lanes.get(i % lanes.size()).folds.add(folds.get(i));
    }
  }

  /** A thread with its share of the views. */
  private final class Lane implements Runnable {

    private final List<ScanFold<?>> folds = new ArrayList<>();
    private final BlockingQueue<List<RecordedEvent>> steps = new ArrayBlockingQueue<>(AHEAD);

    @Override
    public void run() {
      try {
        for (List<RecordedEvent> step = steps.take(); !step.isEmpty(); step = steps.take()) {
          if (!stopped) {
            fold(step);
          } // else takes what the reader still puts, so that it does not wait for ever
        }
        if (!stopped) {
          folds.forEach(fold -> attempt(fold, fold::finish));
        }
      } catch (InterruptedException e) {
        fail(e);
      } finally {
        folds.forEach(ScanFold::letGo);
      }
    }

    private void fold(List<RecordedEvent> step) {
      folds.forEach(fold -> attempt(fold, () -> fold.fold(step)));
    }
  }

  /** A view that cannot be built does not keep the others from it; a store that is away does. */
  private void attempt(ScanFold<?> fold, Runnable work) {
    if (fold.failure() != null) {
      return;
    }
    attempt(() -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        if (Outages.isOutage(e)) {
          throw e;
        }
        fold.fail(e);
      }
    });
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable thrown) {
    failure.compareAndSet(null, thrown);
    stopped = true;
  }

  /**
   * Folds the log up to a position.
   *
   * @param progress is told of each step that has been read; gives up by throwing
   * @param alive called while customers are folded again whose documents could not be kept
   * @throws IllegalStateException when it was not finished
   */
  public void run(
      EventLog log, long upTo, int stepSize, Consumer<List<RecordedEvent>> progress, Runnable alive)
      throws InterruptedException {
    List<Thread> threads =
        lanes.stream().map(lane -> Thread.ofPlatform().name("view-scan").start(lane)).toList();
    attempt(() ->
        log.scan(
            -1,
            upTo,
            stepSize,
            step -> {
              if (!stopped) {
                progress.accept(step);
                lanes.forEach(lane -> put(lane, step));
              }
              return !stopped;
            }));
    for (Lane lane : lanes) {
      lane.steps.put(END);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!stopped && folds.stream().anyMatch(ScanFold::isSpoiled)) {
      attempt(() ->
          log.scan(
              -1,
              upTo,
              stepSize,
              step -> {
                alive.run();
                folds.stream()
                    .filter(ScanFold::isSpoiled)
                    .forEach(fold -> attempt(fold, () -> fold.repair(step)));
                return !stopped;
              }));
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("The scan has failed: " + thrown.getMessage(), thrown);
    }
  }

  private static void put(Lane lane, List<RecordedEvent> step) {
    try {
      lane.steps.put(step);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Interrupted while scanning", e);
    }
  }
}
