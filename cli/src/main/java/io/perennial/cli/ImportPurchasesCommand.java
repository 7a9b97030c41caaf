package io.perennial.cli;

import io.perennial.cli.imports.BatchDoor;
import io.perennial.cli.imports.FileImport;
import io.perennial.cli.imports.HistoryDoor;
import io.perennial.cli.imports.ProgressLine;
import io.perennial.cli.imports.Sender;
import io.perennial.cli.imports.Summary;
import io.perennial.cli.purchases.PurchaseKind;
import io.perennial.cli.purchases.PurchaseMapping;
import io.perennial.localtokens.OwnerOnly;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports purchases: the CDNOW layout, or CSV with a header. */
@Command(
    name = "purchases",
    description = "Import purchases: the CDNOW layout, or CSV with a header line.",
    footer = {
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
final class ImportPurchasesCommand implements Callable<Integer> {

  /** What shells say of a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private static final String TOTALS = "/views/customer/figures/totals";
  private static final Duration LEAVE_WITHIN = Duration.ofSeconds(20);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Mixin private MappingOptions mapping = new MappingOptions();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

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

  @Override
  public Integer call() throws Exception {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new CannotDoException("There is no readable file at " + file + ".");
    }
    Supplier<String> tokens =
        service.tokens(Clock.systemUTC(), List.of("commands", "views", "history"));
    PurchaseMapping layout =
        mapping.mapping(file, ServiceCurrency.of(service.address(TOTALS), tokens).orElse(null));
    ProgressLine line = new ProgressLine(err, progress);
    FileImport purchases =
        new FileImport(
            new FileImport.Task(
                file,
                mapping.format(),
                new PurchaseKind(layout),
                mapping.how(layout),
                service.address("/" + mapping.prefix()).toString(),
                layout.source(),
                mapping.identity(),
                mapping.countAgain(),
                layout.currency()),
            new FileImport.Places(
                service.data().resolve("imports"),
                rejected == null ? beside(".rejected.csv") : rejected,
                known == null ? beside(".known.csv") : known),
            line);
    if (dryRun) {
      try (HistoryDoor history = new HistoryDoor(service::address, tokens)) {
        Summary summary = purchases.rehearse(history);
        summary.print(out);
        return exitCode(summary);
      }
    }
    try (BatchDoor door = new BatchDoor(service.address("/commands/batch"), tokens)) {
      return send(purchases, new Sender(door, patience), out, err);
    }
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private int send(FileImport purchases, Sender sender, PrintWriter out, PrintWriter err)
      throws Exception {
    OwnerOnly.dataDirectory(service.data());
    CountDownLatch left = new CountDownLatch(1);
    Thread leave = new Thread(() -> leave(sender, left, err), "leave");
    Runtime.getRuntime().addShutdownHook(leave);
    try {
      Optional<Summary> summary = purchases.run(sender, fromStart);
      summary.ifPresent(s -> s.print(out));
      return summary.map(ImportPurchasesCommand::exitCode).orElse(INTERRUPTED);
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
