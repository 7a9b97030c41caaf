package io.perennial.cli;

import io.perennial.cli.purchases.BatchDoor;
import io.perennial.cli.purchases.FileMapping;
import io.perennial.cli.purchases.ImportProgress;
import io.perennial.cli.purchases.ProgressLine;
import io.perennial.cli.purchases.PurchaseImport;
import io.perennial.cli.purchases.Summary;
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
      "Repeating is safe: what is recorded already stays as it is. An import that",
      "was cut off goes on where it stood. Lines that cannot be recorded go to a",
      "file beside FILE, with line number and reason.",
      "",
      "Exit codes: 0 all recorded, 1 could not be done, 2 some lines were rejected,",
      "64 wrong usage, 130 interrupted."
    })
final class ImportPurchasesCommand implements Callable<Integer> {

  /** What shells say of a process that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

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
    Clock clock = Clock.systemUTC();
    FileMapping layout = mapping.mapping(file);
    Path aside =
        rejected == null ? file.resolveSibling(file.getFileName() + ".rejected.csv") : rejected;
    BatchDoor door =
        new BatchDoor(
            service.address("/commands/batch"), service.tokens(clock, List.of("commands")));
    ImportProgress marks =
        ImportProgress.of(
            service.data().resolve("imports"), file, service.address("/") + " " + layout);
    PurchaseImport purchases =
        new PurchaseImport(
            file, layout, aside, marks, door, patience, new ProgressLine(err, progress));
    CountDownLatch left = new CountDownLatch(1);
    Thread leave = new Thread(() -> leave(purchases, left, err), "leave");
    Runtime.getRuntime().addShutdownHook(leave);
    try {
      Optional<Summary> summary = purchases.run(fromStart);
      summary.ifPresent(s -> s.print(out));
      return summary.map(ImportPurchasesCommand::exitCode).orElse(INTERRUPTED);
    } finally {
      left.countDown();
      removeHook(leave);
    }
  }

  /** Ctrl-C: what is on its way is waited for, so that the mark says how far it came. */
  private void leave(PurchaseImport purchases, CountDownLatch left, PrintWriter err) {
    purchases.interrupt();
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
