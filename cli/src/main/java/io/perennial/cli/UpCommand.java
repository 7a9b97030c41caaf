package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Stands in the list of sub-commands and explains itself; the script starts the service in place of
 * itself, so that one process is left to signal.
 */
@Command(
    name = "up",
    description = "Build what is missing and start the service on this machine.",
    footer = {
      "",
      "Each option as --name=value or --name value:",
      "  --data DIR         data directory (default: data, beside the script)",
      "  --example          an example world in data-example: an invented company to look at",
      "  --port N           port on 127.0.0.1 (default: 8080)",
      "  --NAME VALUE       the setting perennial.NAME: --company.currency EUR",
      "  --server.NAME, --logging.NAME, --management.NAME, --spring.NAME",
      "                     handed on as they are",
      "",
      "Ends with Ctrl-C. docs/operating.md lists the settings."
    })
final class UpCommand implements Callable<Integer> {

  @Parameters(paramLabel = "OPTIONS", arity = "0..*", description = "Settings, see below.")
  private List<String> settings = List.of();

  @Override
  public Integer call() {
    throw new CannotDoException(
        "The service is started by the script: ./perennial up " + String.join(" ", settings));
  }
}
