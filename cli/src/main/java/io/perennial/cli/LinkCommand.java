package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import io.perennial.localtokens.SignInLinks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a link that signs somebody in at the workbench on this machine, once. */
@Command(
    name = "link",
    description = "Print a link that opens the workbench on this machine, once.",
    footer = {
      "",
      "Example, for the second person of a four-eyes rule:",
      "  ./perennial link --for supervisor@example"
    })
final class LinkCommand implements Callable<Integer> {

  private static final Duration LIFE = Duration.ofHours(1);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--for",
      paramLabel = "WHO",
      defaultValue = "me@localhost",
      description = "Who is signed in (default: ${DEFAULT-VALUE}).")
  private String actor = "";

  @Option(
      names = "--scope",
      split = ",",
      paramLabel = "SCOPE",
      description = "What the person may do, separated by commas (default: everything).")
  private List<String> scopes = TokenCommand.SCOPES;

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    CommandSpec known = Objects.requireNonNull(spec);
    TokenCommand.check(scopes, known);
    if (actor.isBlank()) {
      throw new ParameterException(known.commandLine(), "--for must name somebody.");
    }
    String link =
        SignInLinks.in(data.directory())
            .link(new SignInLinks.Grant(actor, scopes), Clock.systemUTC().instant().plus(LIFE))
            .orElseThrow(() ->
                new CannotDoException(
                    "No workbench has been started in "
                        + data.directory()
                        + ": start ./perennial up first, or say --data DIR."));
    known.commandLine().getOut().println(link);
    known.commandLine().getOut().flush();
    return PerennialCommandLine.DONE;
  }
}
