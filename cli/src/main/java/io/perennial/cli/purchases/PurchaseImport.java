package io.perennial.cli.purchases;

import io.perennial.cli.CannotDoException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends the purchases of a file through the batch door, in a few lanes at a time. A customer always
 * goes the same lane, and a lane sends one batch after the other, so that the order of a customer's
 * purchases is kept.
 */
public final class PurchaseImport {

  private static final String AGAIN = " The same command again goes on where this one stood.";
  private static final int LANES = 4;
  private static final int LINES_A_BATCH = 500;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final PurchaseFile file;
  private final FileMapping mapping;
  private final CommandLines commands;
  private final Path rejectedPath;
  private final ImportProgress marks;
  private final BatchDoor door;
  private final Duration patience;
  private final ProgressLine progress;

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  public PurchaseImport(
      Path file,
      FileMapping mapping,
      Path rejected,
      ImportProgress marks,
      BatchDoor door,
      Duration patience,
      ProgressLine progress) {
    this.file = new PurchaseFile(file, mapping);
    this.mapping = mapping;
    this.commands = new CommandLines(mapping);
    this.rejectedPath = rejected;
    this.marks = marks;
    this.door = door;
    this.patience = patience;
    this.progress = progress;
  }

  /** Stops as soon as what is on its way has been answered; the mark is kept. */
  public void interrupt() {
    interrupted.countDown();
  }

  /**
   * Imports the file, from its first line or from where an earlier run was cut off.
   *
   * @return empty when it was interrupted
   */
  public Optional<Summary> run(boolean fromStart) throws IOException, InterruptedException {
    long started = System.nanoTime();
    long skipTo = fromStart ? 0 : marks.line();
    if (skipTo > 0) {
      progress.say("Going on behind line " + skipTo + "; --from-start begins anew.");
    }
    try (RejectedFile rejected = new RejectedFile(rejectedPath, skipTo);
        door) {
      Ledger ledger = new Ledger(rejected, marks, progress);
      List<Lane> lanes = new ArrayList<>();
      for (int i = 0; i < LANES; i++) {
        lanes.add(new Lane(ledger));
      }
      progress.start(skipTo, file.rows());
      Feeder feeder = new Feeder(skipTo, lanes, ledger);
      try {
        file.read(feeder::take);
        for (Lane lane : lanes) {
          lane.send();
        }
      } finally {
        for (Lane lane : lanes) {
          lane.close();
        }
        progress.end();
        ledger.mark();
      }
      Throwable broken = failure.get();
      if (broken != null) {
        throw broken instanceof CannotDoException known
            ? new CannotDoException(known.getMessage() + AGAIN, known)
            : new IllegalStateException("The import broke off", broken);
      }
      if (halted()) {
        progress.say("Interrupted." + AGAIN);
        return Optional.empty();
      }
      marks.finished();
      Duration took = Duration.ofNanos(System.nanoTime() - started);
      return Optional.of(ledger.summary(feeder, took, mapping.currency()));
    }
  }

  private boolean halted() {
    return interrupted.getCount() == 0 || failure.get() != null;
  }

  /** Turns rows into commands and hands them to the lanes. */
  final class Feeder {

    private final long skipTo;
    private final List<Lane> lanes;
    private final Ledger ledger;
    private final Set<String> customers = new HashSet<>();
    private long rows;
    private long skipped;

    Feeder(long skipTo, List<Lane> lanes, Ledger ledger) {
      this.skipTo = skipTo;
      this.lanes = lanes;
      this.ledger = ledger;
    }

    long rows() {
      return rows;
    }

    long skipped() {
      return skipped;
    }

    int customers() {
      return customers.size();
    }

    boolean take(Row row) {
      if (halted()) {
        return false;
      }
      rows++;
      boolean goOn = accept(row);
      // Noted only now: a mark must not pass a row that no batch holds yet.
      ledger.read(row.line());
      return goOn;
    }

    private boolean accept(Row row) {
      if (row.line() <= skipTo) {
        skipped++;
        if (row instanceof Row.Purchase purchase) {
          customers.add(purchase.customer());
          ledger.doneBefore(purchase);
        }
        return true;
      }
      return switch (row) {
        case Row.Malformed malformed -> ledger.malformed(malformed);
        case Row.Purchase purchase -> hand(purchase);
      };
    }

    private boolean hand(Row.Purchase purchase) {
      Lane lane = lanes.get(Math.floorMod(purchase.customer().hashCode(), lanes.size()));
      if (customers.add(purchase.customer())) {
        lane.add(commands.registration(purchase));
      }
      lane.add(commands.purchase(purchase));
      return lane.sendIfFull();
    }
  }

  /** Sends batches one after the other; at most one waits while another is on its way. */
  private final class Lane {

    private final Ledger ledger;
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private final Semaphore room = new Semaphore(2);
    private List<BatchLine> batch = new ArrayList<>();

    Lane(Ledger ledger) {
      this.ledger = ledger;
    }

    void add(BatchLine line) {
      if (batch.isEmpty()) {
        ledger.outstanding(line.row().line());
      }
      batch.add(line);
    }

    boolean sendIfFull() {
      return batch.size() < LINES_A_BATCH || send();
    }

    /** Gives the batch on, waiting for room; {@code false} when nothing more is to be sent. */
    boolean send() {
      if (batch.isEmpty()) {
        return true;
      }
      List<BatchLine> full = batch;
      batch = new ArrayList<>();
      room.acquireUninterruptibly();
      sender.execute(() -> {
        try {
          deliver(full);
        } catch (Throwable e) {
          failure.compareAndSet(null, e);
        } finally {
          room.release();
        }
      });
      return !halted();
    }

    void close() throws InterruptedException {
      sender.shutdown();
      while (!sender.awaitTermination(1, TimeUnit.MINUTES)) {
        // Every wait of the sender ends: answers and retries have a time limit.
      }
    }

    private void deliver(List<BatchLine> lines) throws IOException, InterruptedException {
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
            ledger.answered(lines, results, changed);
            return;
          }
          trouble = "The service could not finish a batch";
        } catch (BatchDoor.UnavailableException e) {
          trouble = e.getMessage() == null ? "The service is not available" : e.getMessage();
          asked = e.after();
        }
        if (attempt == 0) {
          firstFailure = System.nanoTime();
        }
        ledger.resent(trouble);
        if (System.nanoTime() - firstFailure >= patience.toNanos()) {
          throw new CannotDoException(
              trouble + ", tried again for " + patience.toSeconds() + " s.");
        }
        Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
        if (interrupted.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }
}
