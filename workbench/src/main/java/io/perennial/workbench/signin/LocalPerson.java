package io.perennial.workbench.signin;

import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who came by a link, on a machine whose own keys sign the tokens. */
final class LocalPerson implements Person {

  private static final String SERVICE = "perennial-workbench";
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(2);

  private final Path dataDirectory;
  private final Clock clock;
  private final String name;
  private final Set<String> scopes;
  private volatile @Nullable Minted minted;

  private record Minted(String token, Instant until) {}

  LocalPerson(Path dataDirectory, Clock clock, String name, List<String> scopes) {
    this.dataDirectory = dataDirectory;
    this.clock = clock;
    this.name = name;
    this.scopes = Set.copyOf(scopes);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<String> scopes() {
    return scopes;
  }

  @Override
  public String token() {
    Instant now = clock.instant();
    Minted current = minted;
    if (current == null || now.plus(LEFT_AT_LEAST).isAfter(current.until)) {
      current =
          new Minted(
              LocalTokens.mint(
                  LocalKeys.in(dataDirectory),
                  new LocalTokens.Request(name, null, SERVICE, List.copyOf(scopes), LIFE),
                  now),
              now.plus(LIFE));
      minted = current;
    }
    return current.token;
  }
}
