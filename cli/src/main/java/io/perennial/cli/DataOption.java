package io.perennial.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the service on this machine keeps its data. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:PERENNIAL_DATA:-data}",
      description = "Data directory of the service (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of("data");

  Path directory() {
    return directory;
  }
}
