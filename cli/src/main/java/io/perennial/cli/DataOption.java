package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Option;

/** Where the service on this machine keeps its data, its keys among them. */
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

  /** Signs a token with the key that the service made for itself in this directory. */
  String sign(LocalTokens.Request request, Instant from) {
    LocalKeys keys =
        LocalKeys.existing(directory)
            .orElseThrow(() ->
                new CannotDoException(
                    "There are no keys in "
                        + directory
                        + ": start ./perennial up first, or say --data DIR."));
    try {
      return LocalTokens.mint(keys, request, from);
    } catch (IllegalStateException e) {
      throw new CannotDoException(e.getMessage() + ".", e);
    }
  }
}
