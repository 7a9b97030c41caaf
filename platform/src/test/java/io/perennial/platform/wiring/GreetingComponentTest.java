package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The commands that the greeting suggests work where the service is. */
class GreetingComponentTest {

  private static final CompanyCalendar CALENDAR =
      new CompanyCalendar(Clock.systemUTC(), ZoneOffset.UTC);

  @TempDir Path data;
  private @Nullable Entrance entrance;

  @Test
  void namesAddressAndDataDirectoryWhereTheyAreNotTheUsualOnes() {
    String text = greeting("http://127.0.0.1:9000", null).text(CALENDAR, false);

    assertThat(text)
        .contains("./perennial status --url http://127.0.0.1:9000 --data '" + data + "'")
        .contains("import purchases --url http://127.0.0.1:9000 --data '" + data + "' FILE")
        .contains("./perennial token --scope views --for me@localhost --data '" + data + "'")
        .contains("http://127.0.0.1:9000/views");
  }

  @Test
  void isShortWhereTheyAre() {
    String text = greeting("http://127.0.0.1:8080", data).text(CALENDAR, false);

    assertThat(text).contains("./perennial status\n").doesNotContain("--url", "--data");
  }

  @Test
  void showsATokenToATerminalOnly() {
    assertThat(greeting("http://127.0.0.1:8080", data).text(CALENDAR, true)).contains("TOKEN=ey");
    assertThat(greeting("http://127.0.0.1:8080", data).text(CALENDAR, false))
        .doesNotContain("TOKEN=ey");
  }

  @Test
  void opensTheWorkbenchFromATerminalOnly() {
    entrance =
        new Entrance() {
          @Override
          public boolean isOpen() {
            return true;
          }

          @Override
          public String address() {
            return "http://127.0.0.1:8090";
          }

          @Override
          public String link() {
            return "http://127.0.0.1:8090/sign-in?key=k";
          }
        };

    assertThat(greeting("http://127.0.0.1:8080", data).text(CALENDAR, true)).contains("key=k");
    assertThat(greeting("http://127.0.0.1:8080", data).text(CALENDAR, false))
        .contains("The workbench is at http://127.0.0.1:8090; ./perennial link makes")
        .doesNotContain("key=k");
  }

  @Test
  void saysThatAnExampleWorldIsOne() {
    Greeting greeting =
        new Greeting(
            "http://127.0.0.1:8080", settings(Map.of("perennial.example", "true")), data, null);

    assertThat(greeting.text(CALENDAR, false)).contains("EXAMPLE WORLD");
    assertThat(greeting("http://127.0.0.1:8080", data).text(CALENDAR, false))
        .doesNotContain("EXAMPLE");
  }

  private Greeting greeting(String address, @Nullable Path usual) {
    return new Greeting(address, settings(Map.of()), usual, entrance);
  }

  private PlatformSettings settings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("perennial.data-directory", data.toString());
    return new Binder(new MapConfigurationPropertySource(all))
        .bindOrCreate("perennial", PlatformSettings.class);
  }
}
