package io.perennial.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.perennial.platform.wiring.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ExampleWorldComponentTest {

  private static final String COMPLETE = "complete=true\n";

  @TempDir Path data;

  @Test
  void makesNothingUnlessAskedFor() {
    assertThat(ExampleWorld.prepare(settings(Map.of()))).isEmpty();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void leavesADirectoryAloneThatHoldsSomethingElse() throws IOException {
    Path events = Files.writeString(data.resolve("events.db"), "of somebody");

    assertThatExceptionOfType(WrongSettingException.class)
        .isThrownBy(() -> ExampleWorld.prepare(asked()))
        .withMessageContaining("empty directory");
    assertThat(events).hasContent("of somebody");
  }

  @Test
  void goesOnWithWhatIsThere() throws IOException {
    Files.writeString(data.resolve("example.properties"), COMPLETE);
    Path events = Files.writeString(data.resolve("events.db"), "of the example");

    assertThat(ExampleWorld.prepare(asked())).isEqualTo(Map.of("perennial.example", "true"));
    assertThat(events).hasContent("of the example");
  }

  @Test
  void staysAnExampleWhoeverStartsIt() throws IOException {
    Files.writeString(data.resolve("example.properties"), COMPLETE);

    assertThat(ExampleWorld.prepare(settings(Map.of())))
        .isEqualTo(Map.of("perennial.example", "true"));
    assertThatExceptionOfType(WrongSettingException.class)
        .isThrownBy(() -> ExampleWorld.prepare(settings(Map.of("perennial.example", "false"))));
  }

  @Test
  void isKeptInADirectoryOnly() {
    for (String store : List.of("perennial.event-store", "perennial.document-store")) {
      assertThatExceptionOfType(WrongSettingException.class)
          .isThrownBy(() ->
              ExampleWorld.prepare(settings(Map.of("perennial.example", "true", store, "other"))))
          .satisfies(refused -> assertThat(refused.setting()).isEqualTo(store));
    }
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(Speech.CHINESE.topics()).isEqualTo(Speech.ENGLISH.topics());
  }

  private Environment asked() {
    return settings(Map.of("perennial.example", "true"));
  }

  private Environment settings(Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>(given);
    all.put("perennial.data-directory", data.toString());
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", all));
    return environment;
  }
}
