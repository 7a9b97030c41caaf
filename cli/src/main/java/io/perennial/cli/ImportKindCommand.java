package io.perennial.cli;

import io.perennial.imports.BatchDoor;
import io.perennial.imports.CannotDoException;
import io.perennial.imports.FileImport;
import io.perennial.imports.HistoryDoor;
import io.perennial.imports.Sender;
import io.perennial.imports.Summary;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportMapping;
import io.perennial.imports.kinds.LineKind;
import io.perennial.imports.kinds.Reading;
import io.perennial.localtokens.OwnerOnly;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports one kind of facts. */
@Command(
    footer = {
      "",
      "Instead of a column, =VALUE says what all lines have: --purpose \"=SERVICE\".",
      "Options that say how the file is read can be in a file of their own, see",
      "--mapping.",
      "",
      "Repeating is safe: what is recorded already stays as it is. Lines are told",
      "apart by what they say, and equal lines of a file are counted, or by the",
      "number that --id names. An import that was cut off goes on where it stood.",
      "Lines that cannot be recorded go to a file beside FILE, each with the reason:",
      "mend them there and import that file with the same options. Lines of a file",
      "that were recorded before, among others that are new, are listed likewise.",
      "",
      "Exit codes: 0 all recorded, 1 could not be done, 2 some lines were rejected,",
      "64 wrong usage, 130 interrupted."
    })
final class ImportKindCommand implements Callable<Integer> {

  /** What shells say of a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  /** Where the information about customers comes from when no source is named. */
  private static final String IMPORT = "import";

  private static final String TOTALS = "/views/customer/figures/totals";
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(20);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private FileOptions text = new FileOptions();

  private final ImportKind kind;

  private final NumberOptions numbers = new NumberOptions();

  private final ColumnOptions columns;

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "File with options that say how FILE is read, one a line and without hyphens:"
              + " amount = Sum. What the command line says goes before it.")
  private @Nullable Path mapping;

  @Option(
      names = "--rejected",
      paramLabel = "FILE",
      description = "Where rejected lines go (default: FILE.rejected.csv).")
  private @Nullable Path rejected;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "Where lines go that were recorded before (default: FILE.known.csv).")
  private @Nullable Path known;

  @Option(
      names = "--dry-run",
      description =
          "Send nothing; say what would be new, what is known, and what would be rejected and why.")
  private boolean dryRun;

  @Option(
      names = "--count-again",
      description =
          "Import a file of the same content as one before, told apart in another way (--source,"
              + " --id): all of it counts again.")
  private boolean countAgain;

  @Option(names = "--from-start", description = "Begin at the first line, even after a cut.")
  private boolean fromStart;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "2m",
      converter = TokenCommand.Lengths.class,
      description =
          "How long to try again when the service does not answer (default: ${DEFAULT-VALUE}).")
  private Duration patience = Duration.ofMinutes(2);

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      defaultValue = "${env:PERENNIAL_PROGRESS:-lines}",
      description = "One of ${COMPLETION-CANDIDATES} (default: bar on a terminal, else lines).")
  private ProgressLine.Style progress = ProgressLine.Style.LINES;

  private ImportKindCommand(ImportKind kind) {
    this.kind = kind;
    this.columns = new ColumnOptions(kind);
  }

  /** The sub-command of a kind, with options for its columns. */
  static CommandSpec spec(ImportKind kind) {
    ImportKindCommand command = new ImportKindCommand(kind);
    CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(kind.name());
    spec.usageMessage()
        .description(
            "Import "
                + kind.name()
                + ": CSV with a header line"
                + (kind.known() == null ? "." : ", or the CDNOW layout."));
    if (kind.hasNumbers()) {
      spec.addMixin("numbers", CommandSpec.forAnnotatedObject(command.numbers));
    }
    command.columns.addTo(spec);
    return spec;
  }

  @Override
  public Integer call() throws Exception {
    CommandSpec words = Objects.requireNonNull(spec);
    Path mappingFile = mapping;
    if (mappingFile != null) {
      readAgainWith(mappingFile, words);
    }
    PrintWriter out = words.commandLine().getOut();
    PrintWriter err = words.commandLine().getErr();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CannotDoException("There is no readable file at " + file + ".");
    }
    Supplier<String> tokens =
        service.tokens(Clock.systemUTC(), List.of("commands", "views", "history"));
    ImportMapping layout = layout(tokens);
    ProgressLine line = new ProgressLine(err, progress);
    FileImport facts =
        new FileImport(
            new FileImport.Task(
                file,
                text.format(),
                new LineKind(kind, layout),
                how(words, layout),
                service.address("/" + text.prefix()).toString(),
                layout.source(),
                layout.identity(kind),
                countAgain,
                kind.total() == null ? null : layout.reading().currency()),
            new FileImport.Places(
                service.data().resolve("imports"),
                rejected == null ? beside(".rejected.csv") : rejected,
                known == null ? beside(".known.csv") : known),
            line);
    if (dryRun) {
      try (HistoryDoor history = new HistoryDoor(service::address, tokens)) {
        Summary summary = facts.rehearse(history);
        summary.print(out);
        return exitCode(summary);
      }
    }
    try (BatchDoor door = new BatchDoor(service.address("/commands/batch"), tokens)) {
      return send(facts, new Sender(door, patience), out, err);
    }
  }

  /** What the mapping says is put before what was typed, and all is read anew. */
  private static void readAgainWith(Path mappingFile, CommandSpec words) {
    CommandLine line = words.commandLine();
    List<String> typed = line.getParent().getParseResult().originalArgs();
    List<String> all =
        new ArrayList<>(MappingFile.options(mappingFile, words, line.getParseResult()));
    all.addAll(typed.subList(typed.indexOf(words.name()) + 1, typed.size()));
    line.parseArgs(all.toArray(String[]::new));
  }

  private ImportMapping layout(Supplier<String> tokens) throws InterruptedException {
    String reported =
        kind.hasMoney() ? ServiceCurrency.of(service.address(TOTALS), tokens).orElse(null) : null;
    String source = text.source();
    return new ImportMapping(
        columns.columns(),
        numbers.currencyColumn(),
        columns.ids(),
        text.ignored(),
        Reading.of(
            text.dates(), numbers.numbers(), text.meanings(), numbers.currency(reported), source),
        text.prefix(),
        columns.customerClass(),
        source,
        source != null
            ? source
            : kind.createsCustomers() ? IMPORT : String.valueOf(file.getFileName()));
  }

  /** All that decides how lines are read, in one text. */
  private static String how(CommandSpec words, ImportMapping layout) {
    StringBuilder how = new StringBuilder(layout.reading().currency());
    MappingFile.words(words)
        .forEach(option ->
            how.append('\n')
                .append(option.longestName())
                .append(' ')
                .append((Object) option.getValue()));
    return how.append('\n').append(layout.information()).toString();
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private int send(FileImport facts, Sender sender, PrintWriter out, PrintWriter err)
      throws Exception {
    OwnerOnly.dataDirectory(service.data());
    CountDownLatch left = new CountDownLatch(1);
    Thread leave = new Thread(() -> leave(sender, left, err), "leave");
    Runtime.getRuntime().addShutdownHook(leave);
    try {
      Optional<Summary> summary = facts.run(sender, fromStart);
      summary.ifPresent(s -> s.print(out));
      return summary.map(ImportKindCommand::exitCode).orElse(INTERRUPTED);
    } finally {
      left.countDown();
      removeHook(leave);
    }
  }

  /** Ctrl-C: what is on its way is waited for, so that the mark says how far it came. */
  private void leave(Sender sender, CountDownLatch left, PrintWriter err) {
    sender.interrupt();
    try {
      if (!left.await(LEAVE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        err.println("The service did not answer in time; the same command again goes on.");
        err.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int exitCode(Summary summary) {
    return summary.rejected() == 0 ? PerennialCommandLine.DONE : PerennialCommandLine.DONE_IN_PART;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook is what waits for us.
    }
  }
}
