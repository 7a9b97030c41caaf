package io.perennial.cli;

import io.perennial.localtokens.LocalTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a token for the service on this machine. */
@Command(
    name = "token",
    description = "Print a token for the service on this machine.",
    footer = {
      "",
      "Scopes: commands, views, history, operations; with personal beside one of",
      "them, personal data is shown.",
      "",
      "Example:",
      "  TOKEN=$(./perennial token --scope views,history --for me@example)"
    })
final class TokenCommand implements Callable<Integer> {

  /** What a token can allow. */
  static final List<String> SCOPES =
      List.of("commands", "views", "history", "operations", "personal");

  /** The service that tokens name unless told otherwise. */
  static final String SERVICE = "perennial-cli";

  private static final Duration LONGEST = Duration.ofDays(366);

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--scope",
      required = true,
      split = ",",
      paramLabel = "SCOPE",
      description = "What it allows, separated by commas.")
  private List<String> scopes = List.of();

  @Option(
      names = "--for",
      required = true,
      paramLabel = "WHO",
      description = "Who will use it, for example me@example.")
  private String actor = "";

  @Option(
      names = "--on-behalf-of",
      paramLabel = "WHOM",
      description = "The person for whom WHO asks.")
  private @Nullable String onBehalfOf;

  @Option(
      names = "--service",
      paramLabel = "NAME",
      defaultValue = SERVICE,
      description = "The calling service (default: ${DEFAULT-VALUE}).")
  private String service = SERVICE;

  @Option(
      names = "--valid",
      paramLabel = "TIME",
      defaultValue = "12h",
      converter = Lengths.class,
      description = "For how long, for example 30m, 12h, 7d (default: ${DEFAULT-VALUE}).")
  private Duration valid = Duration.ofHours(12);

  @Mixin private DataOption data = new DataOption();

  @Override
  public Integer call() {
    CommandSpec known = Objects.requireNonNull(spec);
    check(scopes, known);
    if (valid.isNegative() || valid.isZero() || valid.compareTo(LONGEST) > 0) {
      throw new ParameterException(
          known.commandLine(), "--valid must be longer than nothing and at most 366 days.");
    }
    String token =
        data.sign(
            new LocalTokens.Request(actor, onBehalfOf, service, scopes, valid),
            Clock.systemUTC().instant());
    known.commandLine().getOut().println(token);
    known.commandLine().getOut().flush();
    return PerennialCommandLine.DONE;
  }

  /** Refuses scopes that there are not. */
  static void check(List<String> scopes, CommandSpec command) {
    for (String scope : scopes) {
      if (!SCOPES.contains(scope)) {
        throw new ParameterException(
            command.commandLine(),
            "There is no scope '" + scope + "'; there are " + String.join(", ", SCOPES) + ".");
      }
    }
  }

  /** Reads {@code 30m}, {@code 12h}, {@code 7d}. */
  static final class Lengths implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      String upper = text.toUpperCase(Locale.ROOT);
      try {
        return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException(
            "'" + text + "' is not a length of time such as 30m, 12h or 7d");
      }
    }
  }
}
