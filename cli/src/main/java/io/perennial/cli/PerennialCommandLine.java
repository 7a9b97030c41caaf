package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The sub-commands of {@code ./perennial}. */
@Command(
    name = "perennial",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = PerennialCommandLine.Version.class,
    description =
        "Customer lifecycle service: start it, ask for tokens, import, export, look how it is.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with:  ./perennial up",
      "More about one of them:  ./perennial help COMMAND"
    },
    subcommands = {
      UpCommand.class,
      LinkCommand.class,
      TokenCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      StatusCommand.class,
      HelpCommand.class
    })
public final class PerennialCommandLine {

  /** Everything was done. */
  static final int DONE = 0;

  /** It could not be done; a sentence on the error output says why. */
  static final int FAILED = 1;

  /** It was done, and something was left aside. */
  static final int DONE_IN_PART = 2;

  /** The command was not understood. */
  static final int USAGE = 64;

  /** Runs a sub-command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(create().execute(arguments));
  }

  /** All sub-commands, ready to be executed. */
  public static CommandLine create() {
    CommandLine line = new CommandLine(new PerennialCommandLine());
    ImportCommand.addKinds(Objects.requireNonNull(line.getSubcommands().get("import")));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(PerennialCommandLine::failed);
    forAll(line);
    return line;
  }

  private static void forAll(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(USAGE);
    line.getSubcommands().values().forEach(PerennialCommandLine::forAll);
  }

  private static int failed(
      Exception failure, CommandLine line, CommandLine.ParseResult parseResult) throws Exception {
    if (failure instanceof CannotDoException) {
      PrintWriter err = line.getErr();
      err.println(failure.getMessage());
      err.flush();
      return FAILED;
    }
    throw failure;
  }

  /** Tells the version of the build. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = PerennialCommandLine.class.getPackage().getImplementationVersion();
      return new String[] {"Perennial " + (version == null ? "(not packaged)" : version)};
    }
  }
}
