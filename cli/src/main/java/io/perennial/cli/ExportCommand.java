package io.perennial.cli;

import io.perennial.cli.export.Export;
import io.perennial.cli.export.ExportDoor;
import io.perennial.cli.export.ExportFormat;
import io.perennial.cli.export.ExportWanted;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Exports the tables of views and events. */
@Command(
    name = "export",
    description = "Write the tables of views and events into a folder, a file each.",
    footer = {
      "",
      "Example:  ./perennial export --all-views --events --to export",
      "",
      "Exit codes: 0 done, 1 not done."
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Wanted wanted = new Wanted();

  /** Which views, and whether events. */
  static final class Wanted {

    @Option(names = "--view", paramLabel = "VIEW", description = "A view; may be given again.")
    private List<String> views = new ArrayList<>();

    @Option(names = "--all-views", description = "Every view.")
    private boolean allViews;

    @Option(names = "--events", description = "Every event, up to now.")
    private boolean events;

    ExportWanted asked() {
      return new ExportWanted(views, allViews, events);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "parquet",
      description = "${COMPLETION-CANDIDATES} (default: parquet).")
  private ExportFormat format = ExportFormat.PARQUET;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the files; made where there is none.")
  private Path folder = Path.of(".");

  @Option(names = "--overwrite", description = "Replace files that are there.")
  private boolean overwrite;

  @Option(
      names = "--personal",
      description =
          "Show personal data, with the token that is made here; masked otherwise. A given token"
              + " shows what it may.")
  private boolean personal;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    ExportWanted asked = wanted.asked();
    List<String> scopes = new ArrayList<>();
    if (asked.anyView()) {
      scopes.add("views");
    }
    if (asked.events()) {
      scopes.add("history");
    }
    if (personal) {
      scopes.add("personal");
    }
    try (ExportDoor door =
        new ExportDoor(service::address, service.tokens(Clock.systemUTC(), scopes))) {
      new Export(door, format, folder, overwrite).export(asked, out);
    }
    return PerennialCommandLine.DONE;
  }
}
