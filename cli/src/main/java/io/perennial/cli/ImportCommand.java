package io.perennial.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be imported. */
@Command(
    name = "import",
    description = "Import a file, through the same door as everybody.",
    synopsisSubcommandLabel = "KIND",
    footer = {"", "Example:  ./perennial import purchases purchases.csv"},
    subcommands = ImportPurchasesCommand.class)
final class ImportCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to import: purchases.");
  }
}
