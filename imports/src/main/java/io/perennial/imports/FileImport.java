package io.perennial.imports;

import io.perennial.imports.EntryKind.EntryReader;
import io.perennial.imports.Memory.Imported;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Imports what the lines of a file record, whatever it is. The lines go through the batch door, in
 * a few lanes at a time. A customer always goes the same lane, and a lane sends one batch after the
 * other, so that the order of what is recorded of a customer is kept.
 */
public final class FileImport {

  private static final String AGAIN = " The same command again goes on where this one stood.";
  private static final int LANES = 4;
  private static final int NAMED = 5;

  /**
   * What is to be imported, and where it goes.
   *
   * @param file the file
   * @param format how its text is written
   * @param kind what its lines record
   * @param how all else that decides how it is read
   * @param where the service, and the customers' prefix
   * @param source name of the system or branch it comes from; absent when there is one only
   * @param identity what its entries are told apart by
   * @param countAgain whether a file that was imported under another identity is to count again
   * @param currency currency of all amounts; absent where no sum of them is told
   */
  public record Task(
      Path file,
      FileFormat format,
      EntryKind kind,
      String how,
      String where,
      @Nullable String source,
      String identity,
      boolean countAgain,
      @Nullable String currency) {}

  /**
   * Where its traces are.
   *
   * @param memory directory in which imports are remembered
   * @param rejected file for rejected lines
   * @param known file for lines that were recorded before
   */
  public record Places(Path memory, Path rejected, Path known) {}

  private final Task task;
  private final boolean registers;
  private final Memory memory;
  private final AsideFile rejectedFile;
  private final AsideFile knownFile;
  private final Progress progress;
  private final Table table;
  private final EntryReader reader;
  private final EntryIdentities identities;
  private final Imported imported;
  private final ImportMark marks;
  private final List<Imported> before;

  /**
   * Looks at the beginning of the file.
   *
   * @throws CannotDoException when nothing of it can be imported
   */
  public FileImport(Task task, Places places, Progress progress) throws IOException {
    this.task = task;
    this.registers = task.kind().unknownCustomer() == UnknownCustomer.REGISTERED;
    this.memory = new Memory(places.memory());
    this.rejectedFile = new AsideFile(places.rejected(), Table.REJECTED);
    this.knownFile = new AsideFile(places.known(), Table.KNOWN);
    this.progress = progress;
    this.table =
        new Table(task.file(), task.format(), task.kind().shapedLayout(), task.kind().columns());
    this.reader = task.kind().reader(table.header());
    if (!reader.unused().isEmpty()) {
      progress.say("Columns that are not read: " + String.join(", ", reader.unused()) + ".");
    }
    this.identities = new EntryIdentities(task.source());
    String digest = Digests.of(task.file());
    this.imported =
        new Imported(
            String.valueOf(task.file().getFileName()),
            digest,
            task.kind().name(),
            task.where(),
            task.identity(),
            "");
    this.marks =
        new ImportMark(
            places.memory(),
            task.file(),
            digest,
            task.where() + " " + task.identity() + task.how());
    this.before = memory.before(imported);
    requireNotCounted();
    if (table.origin() != null) {
      memory.recall(table.origin(), identities);
    }
  }

  private void requireNotCounted() throws IOException {
    Optional<Imported> counted = memory.counted(imported);
    if (counted.isPresent() && !task.countAgain()) {
      throw new CannotDoException(
          "The same content was imported as "
              + counted.get().name()
              + " at "
              + counted.get().at()
              + ", told apart by "
              + counted.get().identity()
              + " then and by "
              + task.identity()
              + " now: all of it would count twice. Give the same --source and --id as then, or"
              + " --count-again if that is meant.");
    }
  }

  /** Says what an import would do, and changes nothing. */
  public Summary rehearse(HistoryDoor history) throws IOException, InterruptedException {
    long started = System.nanoTime();
    Rehearsal rehearsal = new Rehearsal(task.kind(), identities, history);
    Survey survey = survey();
    progress.start(0, survey.rows());
    table.read(line -> rehearsal.take(line, reader, progress));
    progress.end();
    return rehearsal.summary(
        told(survey), task.currency(), Duration.ofNanos(System.nanoTime() - started));
  }

  private Survey survey() throws IOException {
    Survey survey = new Survey(table, reader);
    if (survey.rows() == 0) {
      throw new CannotDoException(
          task.file() + ": no lines were read below the header, so nothing was imported.");
    }
    return survey;
  }

  private Summary.Told told(Survey survey) {
    return new Summary.Told(
        task.kind().label(),
        task.kind().unknownCustomer(),
        survey.rows(),
        survey.customers(),
        before.stream()
            .skip(Math.max(0, before.size() - NAMED))
            .map(f -> f.name() + " (" + f.at() + ")")
            .toList());
  }

  /**
   * Imports the file, from its first line or from where an earlier run was cut off.
   *
   * @return empty when it was interrupted
   */
  public Optional<Summary> run(Sender sender, boolean fromStart)
      throws IOException, InterruptedException {
    long started = System.nanoTime();
    long skipTo = fromStart ? 0 : marks.line();
    if (skipTo > 0) {
      progress.say("Going on behind line " + skipTo + "; --from-start begins anew.");
    }
    Survey survey = survey();
    Findings findings = new Findings(marks, skipTo);
    ImportLedger ledger = new ImportLedger(findings, marks, progress);
    List<Lane> lanes = new ArrayList<>();
    for (int i = 0; i < LANES; i++) {
      lanes.add(new Lane(sender, survey, registers, ledger));
    }
    progress.start(skipTo, survey.rows());
    Feeder feeder = new Feeder(skipTo, lanes, ledger, sender);
    try {
      table.read(feeder::take);
      lanes.forEach(Lane::send);
    } finally {
      for (Lane lane : lanes) {
        lane.close();
      }
      progress.end();
      ledger.mark();
    }
    requireWell(sender);
    if (sender.interrupted()) {
      progress.say("Interrupted." + AGAIN);
      return Optional.empty();
    }
    putAside(findings, survey.rows());
    memory.remember(imported.at(Clock.systemUTC().instant()));
    marks.finished();
    return Optional.of(
        Summary.of(
            told(survey),
            feeder.skipped,
            ledger.counts(),
            findings,
            task.currency(),
            Duration.ofNanos(System.nanoTime() - started),
            rejectedFile.path(),
            knownFile.path()));
  }

  private static void requireWell(Sender sender) {
    Throwable broken = sender.failure();
    if (broken != null) {
      throw broken instanceof CannotDoException known
          ? new CannotDoException(known.getMessage() + AGAIN, known)
          : new IllegalStateException("The import broke off", broken);
    }
  }

  private void putAside(Findings findings, long rows) throws IOException {
    if (findings.rejected() == 0) {
      rejectedFile.remove();
    } else {
      memory.keep(imported.digest(), identities, findings.rejectedIds());
      rejectedFile.write(
          table,
          imported.digest(),
          line -> {
            Reason reason = findings.reason(line);
            return reason == null ? null : reason.sentence();
          });
    }
    if (findings.known() == 0 || findings.known() == rows) {
      knownFile.remove();
    } else {
      knownFile.write(
          table, imported.digest(), line -> findings.isKnown(line) ? "was recorded before" : null);
    }
  }

  /** Turns lines into commands and hands them to the lanes. */
  private final class Feeder {

    private final long skipTo;
    private final List<Lane> lanes;
    private final ImportLedger ledger;
    private final Sender sender;
    private final Set<String> customers = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private long skipped;

    Feeder(long skipTo, List<Lane> lanes, ImportLedger ledger, Sender sender) {
      this.skipTo = skipTo;
      this.lanes = lanes;
      this.ledger = ledger;
      this.sender = sender;
    }

    boolean take(Line line) {
      if (sender.halted()) {
        return false;
      }
      boolean before = line.number() <= skipTo;
      skipped += before ? 1 : 0;
      boolean goOn = accept(line, before);
      // Noted only now: a mark must not pass a line that no batch holds yet.
      ledger.read(line.number());
      return goOn;
    }

    private boolean accept(Line line, boolean before) {
      try {
        Reason problem = line.problem();
        if (problem != null) {
          throw new UnreadableException(problem);
        }
        Entry entry = reader.read(line);
        // Made even of what was done before: equal entries are counted from the first line on.
        String id = identities.of(entry);
        boolean again = entry.number() != null && !numbers.add(entry.customer() + " " + id);
        if (before) {
          ledger.doneBefore(entry, again);
          return true;
        }
        Lane lane = lanes.get(Math.floorMod(entry.customer().hashCode(), lanes.size()));
        if (registers && customers.add(entry.customer())) {
          lane.register(entry);
        }
        lane.add(new BatchLine(entry, id, again, entry.command(id)));
        return lane.sendIfFull();
      } catch (UnreadableException e) {
        if (!before) {
          ledger.unreadable(line.number(), e.reason());
        }
        return true;
      }
    }
  }
}
