package io.perennial.platform.wiring;

import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.security.Scope;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the person who started the service is told: where it is, and commands that work there. */
final class Greeting {

  private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";
  private static final String EXAMPLE =
      "\n\nThis is an EXAMPLE WORLD: the company and everybody in it are invented.";
  private static final Duration TOKEN_LIFE = Duration.ofHours(12);

  private final String address;
  private final PlatformSettings settings;
  private final @Nullable Path usualData;
  private final @Nullable Entrance entrance;

  /**
   * A greeting.
   *
   * @param usualData the data directory that the commands take by themselves; absent when unknown
   * @param entrance where people come in; absent where they do not
   */
  Greeting(
      String address,
      PlatformSettings settings,
      @Nullable Path usualData,
      @Nullable Entrance entrance) {
    this.address = address;
    this.settings = settings;
    this.usualData = usualData;
    this.entrance = entrance;
  }

  /**
   * The text.
   *
   * @param terminal whether it goes to a terminal: a token is shown there and nowhere else
   */
  String text(CompanyCalendar calendar, boolean terminal) {
    String ready = "Perennial is ready at " + address + (settings.example() ? EXAMPLE : "");
    if (settings.security().issuer() != null) {
      return ready + (entrance == null ? "" : "\nThe workbench is at " + entrance.address());
    }
    return """
    %6$s
    %5$s
    %2$s

    Try next, in another terminal:

      ./perennial import purchases%3$s%4$s FILE
      ./perennial status%3$s%4$s
      curl -H "Authorization: Bearer $TOKEN" %1$s/views

    Stop with Ctrl-C.\
    """
        .formatted(
            address,
            terminal ? token(calendar) : tokenCommand(),
            url(),
            data(),
            open(terminal),
            ready);
  }

  private String open(boolean terminal) {
    Entrance open = entrance;
    if (open == null) {
      return "";
    }
    return terminal
        ? "\nOpen the workbench, once, within the next hour:\n\n  " + open.link() + "\n"
        : "\nThe workbench is at %s; ./perennial link%s makes a link that opens it.\n"
            .formatted(open.address(), data());
  }

  private String token(CompanyCalendar calendar) {
    String token =
        LocalTokens.mint(
            LocalKeys.in(settings.dataDirectory()),
            new LocalTokens.Request(
                "me@localhost",
                null,
                "perennial-up",
                Arrays.stream(Scope.values()).map(Scope::claim).toList(),
                TOKEN_LIFE),
            calendar.now());
    return "A token for the next 12 hours, with every scope:\n\n  export TOKEN=" + token;
  }

  private String tokenCommand() {
    return "A token is made by:\n\n  export TOKEN=$(./perennial token --scope views --for me@localhost"
        + data()
        + ")";
  }

  private String url() {
    return address.equals(USUAL_ADDRESS) ? "" : " --url " + address;
  }

  private String data() {
    Path directory = settings.dataDirectory().toAbsolutePath().normalize();
    return directory.equals(usualData) ? "" : " --data '" + directory + "'";
  }
}
