package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class StartFailureComponentTest {

  /** Settings that check themselves, as those of each area do. */
  record Settings(
      int limit,
      Integer port,
      boolean strict,
      Duration time,
      DataSize size,
      LocalDate lowest,
      ZoneId zone,
      InetAddress address) {
    Settings {
      if (limit < 1) {
        throw new IllegalArgumentException("limit must be at least 1");
      }
      if (time != null && time.isNegative()) {
        throw new IllegalArgumentException("example.area.time must not be negative");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit|0|example.area: limit must be at least 1",
        "limit|many|example.area.limit: 'many' is not a whole number up to 2147483647",
        "limit|1MB|example.area.limit: '1MB' is not a whole number up to 2147483647",
        "port|99999999999|example.area.port: '99999999999' is not a whole number up to 2147483647",
        "strict|perhaps|example.area.strict: 'perhaps' is not true or false",
        "time|-5s|example.area.time must not be negative",
        "time|soon|example.area.time: 'soon' is not a length of time such as 500ms, 30s or 2h",
        "size|large|example.area.size: 'large' is not a size such as 64KB or 1MB",
        "size|1.5MB|example.area.size: '1.5MB' is not a size such as 64KB or 1MB",
        "size|1XB|example.area.size: '1XB' is not a size such as 64KB or 1MB",
        "lowest|1970-13-01|example.area.lowest: '1970-13-01' is not a date such as 1970-01-01",
        "zone|Mars/Base|example.area.zone: 'Mars/Base' is not a time zone such as Europe/Berlin",
      })
  void saysWhatASettingMustBe(String setting, String value, String sentence) {
    Map<String, String> settings =
        setting.equals("limit")
            ? Map.of("example.area.limit", value)
            : Map.of("example.area.limit", "1", "example.area." + setting, value);
    Binder binder = new Binder(new MapConfigurationPropertySource(settings));

    Throwable failure =
        catchThrowable(() -> binder.bind("example.area", Bindable.of(Settings.class)));

    assertThat(StartFailure.sentence(new IllegalStateException("no bean", failure)))
        .isEqualTo(sentence);
  }
}
