package io.perennial.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends batches one after the other; at most one waits while another is on its way. */
final class Lane {

  private static final int LINES_A_BATCH = 500;

  private final Sender sender;
  private final Survey survey;
  private final boolean registers;
  private final ImportLedger ledger;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Semaphore room = new Semaphore(2);
  private List<BatchLine> batch = new ArrayList<>();

  Lane(Sender sender, Survey survey, boolean registers, ImportLedger ledger) {
    this.sender = sender;
    this.survey = survey;
    this.registers = registers;
    this.ledger = ledger;
  }

  /** A registration as of the customer's first date in the file. */
  void register(Entry entry) {
    add(registration(entry, survey.first(entry)));
  }

  private static BatchLine registration(Entry entry, LocalDate on) {
    return new BatchLine(entry, null, false, entry.registration(on));
  }

  void add(BatchLine line) {
    if (batch.isEmpty()) {
      ledger.outstanding(line.entry().line());
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
    thread.execute(() -> {
      try {
        deliver(full);
      } catch (Throwable e) {
        sender.failed(e);
      } finally {
        room.release();
      }
    });
    return !sender.halted();
  }

  void close() throws InterruptedException {
    thread.shutdown();
    while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
      // Every wait of the sender ends: answers and retries have a time limit.
    }
  }

  private void deliver(List<BatchLine> lines) throws IOException, InterruptedException {
    List<BatchDoor.Result> results = sender.send(lines, ledger::resent);
    if (results == null) {
      return;
    }
    Map<String, List<Integer>> unknown = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (registers && !lines.get(i).isRegistration() && results.get(i).customerUnknown()) {
        unknown.computeIfAbsent(lines.get(i).entry().customer(), c -> new ArrayList<>()).add(i);
      }
    }
    List<BatchDoor.Result> settled = new ArrayList<>(results);
    for (List<Integer> places : unknown.values()) {
      if (!registerLater(lines, places, settled)) {
        return;
      }
    }
    ledger.answered(lines, settled);
  }

  /**
   * The customer could not be registered as of its first date: it is as of the first date that the
   * service accepts. What belongs to dates that it refuses is refused for that reason; when it
   * accepts none, the customer does not come to exist.
   */
  private boolean registerLater(
      List<BatchLine> lines, List<Integer> places, List<BatchDoor.Result> settled)
      throws InterruptedException {
    Entry first = lines.get(places.getFirst()).entry();
    TreeSet<LocalDate> dates = survey.dates(first);
    places.forEach(i -> dates.add(lines.get(i).entry().date()));
    TreeMap<LocalDate, BatchDoor.Result> refused = new TreeMap<>();
    for (LocalDate date : dates) {
      List<BatchDoor.Result> answer = send(List.of(registration(first, date)));
      if (answer == null) {
        return false;
      }
      BatchDoor.Result registered = answer.getFirst();
      if (registered.accepted() || registered.idTaken()) {
        if (registered.changed()) {
          ledger.registered();
        }
        List<BatchDoor.Result> again = send(places.stream().map(lines::get).toList());
        for (int i = 0; again != null && i < places.size(); i++) {
          settled.set(places.get(i), again.get(i));
        }
        return again != null;
      }
      refused.put(date, registered);
    }
    for (int place : places) {
      BatchDoor.Result reason = refused.get(lines.get(place).entry().date());
      settled.set(place, reason == null ? refused.lastEntry().getValue() : reason);
    }
    return true;
  }

  private @Nullable List<BatchDoor.Result> send(List<BatchLine> lines) throws InterruptedException {
    return sender.send(lines, ledger::resent);
  }
}
