package io.perennial.cli;

import io.perennial.localtokens.LocalTokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which service, and who we are there. */
final class ServiceOptions {

  private static final Duration TOKEN_LIFE = Duration.ofHours(1);
  private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:PERENNIAL_URL:-http://127.0.0.1:8080}",
      description = "Address of the service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:PERENNIAL_TOKEN}",
      description =
          "Bearer token; without it one is made from the key in the data directory. Better given by"
              + " the variable PERENNIAL_TOKEN than on the command line.")
  private @Nullable String token;

  Path data() {
    return data.directory();
  }

  URI address(String path) {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  /** A source of tokens for the scopes; one that was made here is renewed before it ends. */
  Supplier<String> tokens(Clock clock, List<String> scopes) {
    String given = token;
    return given != null && !given.isBlank() ? () -> given : new Renewing(clock, scopes);
  }

  private final class Renewing implements Supplier<String> {

    private final Clock clock;
    private final List<String> scopes;
    private @Nullable String current;
    private Instant renewAt = Instant.MIN;

    Renewing(Clock clock, List<String> scopes) {
      this.clock = clock;
      this.scopes = scopes;
    }

    @Override
    public synchronized String get() {
      Instant instant = clock.instant();
      String token = current;
      if (token == null || !instant.isBefore(renewAt)) {
        String user = System.getProperty("user.name", "someone");
        token =
            data.sign(
                new LocalTokens.Request(
                    user + "@localhost", null, TokenCommand.SERVICE, scopes, TOKEN_LIFE),
                instant);
        current = token;
        renewAt = instant.plus(TOKEN_LIFE).minus(RENEW_BEFORE);
      }
      return token;
    }
  }
}
