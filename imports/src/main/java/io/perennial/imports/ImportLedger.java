package io.perennial.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** Keeps the books of an import: what was answered how, and up to which line all was answered. */
final class ImportLedger {

  private final Findings findings;
  private final ImportMark marks;
  private final Progress progress;
  private final TreeSet<Long> outstanding = new TreeSet<>();
  private BigDecimal amount = BigDecimal.ZERO;
  private long lastRead;
  private long done;
  private long registered;
  private long recorded;
  private boolean resent;

  ImportLedger(Findings findings, ImportMark marks, Progress progress) {
    this.findings = findings;
    this.marks = marks;
    this.progress = progress;
  }

  synchronized void read(long line) {
    lastRead = line;
  }

  synchronized void doneBefore(Entry entry, boolean again) {
    done++;
    if (!findings.isRejected(entry.line()) && !again) {
      amount = amount.add(entry.amount());
    }
  }

  /** Notes a line that is no entry. */
  synchronized void unreadable(long line, Reason reason) {
    done++;
    findings.reject(line, reason, null);
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

  synchronized void registered() {
    registered++;
  }

  synchronized void answered(List<BatchLine> lines, List<BatchDoor.Result> results)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      BatchLine line = lines.get(i);
      if (line.isRegistration()) {
        registered += results.get(i).changed() ? 1 : 0;
      } else {
        entry(line, results.get(i));
      }
    }
    outstanding.remove(lines.getFirst().entry().line());
    mark();
    progress.done(done);
  }

  private void entry(BatchLine line, BatchDoor.Result result) {
    done++;
    if (!result.accepted()) {
      String number = line.entry().number();
      findings.reject(line.entry().line(), result.reason(), number == null ? line.id() : null);
      return;
    }
    if (!line.again()) {
      amount = amount.add(line.entry().amount());
    }
    if (result.changed()) {
      recorded++;
    } else {
      findings.known(line.entry().line());
    }
  }

  /** Writes down how far all has been answered, what was found before the mark. */
  synchronized void mark() throws IOException {
    long reached = outstanding.isEmpty() ? lastRead : outstanding.first() - 1;
    if (reached > 0) {
      marks.reached(reached, findings.take());
    }
  }

  /** What has been counted. */
  synchronized Counts counts() {
    return new Counts(registered, recorded, resent, amount);
  }

  /**
   * What an import has come to.
   *
   * @param registered customers registered
   * @param recorded entries recorded
   * @param resent whether lines had to be sent again, so that "known" may be our own doing
   * @param amount total of all entries of the file that are recorded now
   */
  record Counts(long registered, long recorded, boolean resent, BigDecimal amount) {}
}
