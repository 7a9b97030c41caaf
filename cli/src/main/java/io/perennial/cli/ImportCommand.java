package io.perennial.cli;

import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportKinds;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be imported. */
@Command(
    name = "import",
    description = "Import a file, through the same door as everybody.",
    synopsisSubcommandLabel = "KIND",
    footer = {"", "Example:  ./perennial import purchases purchases.csv"})
final class ImportCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Gives the command a sub-command for each kind. */
  static void addKinds(CommandLine line) {
    for (ImportKind kind : ImportKinds.all()) {
      line.addSubcommand(kind.name(), ImportKindCommand.spec(kind));
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to import: "
            + String.join(", ", ImportKinds.all().stream().map(ImportKind::name).toList())
            + ".");
  }
}
