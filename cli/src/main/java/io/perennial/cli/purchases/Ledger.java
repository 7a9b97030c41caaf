package io.perennial.cli.purchases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/** Keeps the books of an import: what was answered how, and up to which line all was answered. */
final class Ledger {

  private static final String ID_TAKEN = "id-taken";

  private final RejectedFile rejected;
  private final ImportProgress marks;
  private final ProgressLine progress;
  private final TreeSet<Long> outstanding = new TreeSet<>();
  private BigDecimal amount = BigDecimal.ZERO;
  private long lastRead;
  private long done;
  private long registered;
  private long recorded;
  private long quiet;
  private boolean resent;

  Ledger(RejectedFile rejected, ImportProgress marks, ProgressLine progress) {
    this.rejected = rejected;
    this.marks = marks;
    this.progress = progress;
  }

  synchronized void read(long line) {
    lastRead = line;
  }

  synchronized void doneBefore(Row.Purchase row) {
    done++;
    if (!rejected.contains(row.line())) {
      amount = amount.add(row.amount());
    }
  }

  /** Notes a line that is no purchase; always {@code true}. */
  synchronized boolean malformed(Row.Malformed row) {
    done++;
    try {
      rejected.add(row.line(), row.reason(), row.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** A batch has been begun with this line. */
  synchronized void outstanding(long firstLine) {
    outstanding.add(firstLine);
  }

  /** The first time that a batch has to be sent again is told, the others are counted on. */
  synchronized void resent(String trouble) {
    if (!resent) {
      progress.say(trouble + "; trying again.");
    }
    resent = true;
  }

  synchronized void answered(
      List<BatchLine> lines, List<BatchDoor.Result> results, boolean[] changed) throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      BatchLine line = lines.get(i);
      BatchDoor.Result result = results.get(i);
      switch (line.kind()) {
        case REGISTRATION -> registration(line.row(), result, changed[i]);
        case PURCHASE -> purchase(line.row(), result, changed[i]);
      }
    }
    outstanding.remove(lines.getFirst().row().line());
    mark();
    progress.done(done);
  }

  private void registration(Row.Purchase row, BatchDoor.Result result, boolean changed)
      throws IOException {
    if (changed) {
      registered++;
    }
    // A customer that is known under this number already stays as it is.
    if (!result.accepted() && !ID_TAKEN.equals(result.code())) {
      reject(row, "the customer could not be registered: ", result);
    }
  }

  private void purchase(Row.Purchase row, BatchDoor.Result result, boolean changed)
      throws IOException {
    done++;
    if (!result.accepted()) {
      reject(row, "", result);
      return;
    }
    amount = amount.add(row.amount());
    if (changed) {
      recorded++;
    } else {
      quiet++;
    }
  }

  private void reject(Row.Purchase row, String before, BatchDoor.Result result) throws IOException {
    String code = result.code() == null ? "status " + result.status() : result.code();
    String detail = result.detail() == null ? "" : ": " + result.detail();
    rejected.add(row.line(), before + code + detail, row.text());
  }

  /** Writes down how far all has been answered, the rejected lines before the mark. */
  synchronized void mark() throws IOException {
    rejected.flush();
    long reached = outstanding.isEmpty() ? lastRead : outstanding.first() - 1;
    if (reached > 0) {
      marks.reached(reached);
    }
  }

  synchronized Summary summary(PurchaseImport.Feeder feeder, Duration took, String currency) {
    return new Summary(
        feeder.rows(),
        feeder.skipped(),
        feeder.customers(),
        registered,
        recorded,
        quiet,
        rejected.count(),
        resent,
        amount,
        currency,
        took,
        rejected.path());
  }
}
