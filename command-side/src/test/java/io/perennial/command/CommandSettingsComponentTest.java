package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class CommandSettingsComponentTest {

  private static CommandSettings bound(Map<String, String> environment) {
    return new Binder(new MapConfigurationPropertySource(environment))
        .bindOrCreate("perennial.commands", CommandSettings.class);
  }

  @Test
  void anEmptyEnvironmentGivesTheDefaults() {
    assertThat(bound(Map.of()))
        .isEqualTo(
            new CommandSettings(
                Duration.ofSeconds(30),
                256,
                10,
                Duration.ofDays(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofDays(1),
                Duration.ofMinutes(1),
                500,
                Duration.ofMinutes(3),
                "",
                32,
                256,
                DataSize.ofKilobytes(64)));
  }

  @ParameterizedTest
  @CsvSource({
    "idempotency-retention, 23h",
    "idempotency-lease, 30s",
    "claim-minimum-age, 59s",
    "handlers, 0",
    "retries, -1",
    "sweep-portion, 0",
    "batch-window, 0",
    "batch-line-limit, 0B",
    "batch-line-limit, -1KB",
    "batch-line-limit, 2GB",
    "duty-lease, 1m",
    "sweep-interval, 0s"
  })
  void aSettingThatCannotWorkIsNamed(String setting, String value) {
    assertThatThrownBy(() -> bound(Map.of("perennial.commands." + setting, value)))
        .rootCause()
        .hasMessageStartingWith("perennial.commands: ")
        .hasMessageContaining(setting);
  }
}
