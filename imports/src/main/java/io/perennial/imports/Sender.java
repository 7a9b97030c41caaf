package io.perennial.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends lines until each of them has been answered, or patience ends. */
public final class Sender {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final BatchDoor door;
  private final Duration patience;
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  public Sender(BatchDoor door, Duration patience) {
    this.door = door;
    this.patience = patience;
  }

  /** Stops as soon as what is on its way has been answered; the mark is kept. */
  public void interrupt() {
    interrupted.countDown();
  }

  boolean interrupted() {
    return interrupted.getCount() == 0;
  }

  void failed(Throwable cause) {
    failure.compareAndSet(null, cause);
  }

  @Nullable Throwable failure() {
    return failure.get();
  }

  boolean halted() {
    return interrupted() || failure.get() != null;
  }

  /**
   * The results of the lines, in their order.
   *
   * @param resending told what the trouble was, each time before they are sent again
   * @return absent when nothing more is to be sent
   */
  @Nullable List<BatchDoor.Result> send(List<BatchLine> lines, Consumer<String> resending)
      throws InterruptedException {
    boolean[] changed = new boolean[lines.size()];
    Duration pause = FIRST_PAUSE;
    long firstFailure = 0;
    for (int attempt = 0; !halted(); attempt++) {
      String trouble;
      Duration asked = Duration.ZERO;
      try {
        List<BatchDoor.Result> results = door.post(lines);
        for (int i = 0; i < changed.length; i++) {
          changed[i] |= results.get(i).changed();
        }
        if (results.stream().noneMatch(BatchDoor.Result::passing)) {
          return merged(results, changed);
        }
        trouble = "The service could not finish a batch";
      } catch (BatchDoor.UnavailableException e) {
        trouble = e.getMessage() == null ? "The service is not available" : e.getMessage();
        asked = e.after();
      }
      if (attempt == 0) {
        firstFailure = System.nanoTime();
      }
      resending.accept(trouble);
      if (System.nanoTime() - firstFailure >= patience.toNanos()) {
        throw new CannotDoException(trouble + ", tried again for " + patience.toSeconds() + " s.");
      }
      Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
      if (interrupted.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
    return null;
  }

  private static List<BatchDoor.Result> merged(List<BatchDoor.Result> results, boolean[] changed) {
    List<BatchDoor.Result> merged = new ArrayList<>(results.size());
    for (int i = 0; i < changed.length; i++) {
      merged.add(results.get(i).orChanged(changed[i]));
    }
    return merged;
  }
}
