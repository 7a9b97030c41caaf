package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.eventstore.LogHeader;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogAgreementTest {

  private final Map<String, String> kept = new HashMap<>();

  private final LogHeader header =
      new LogHeader() {
        @Override
        public Map<String, String> entries() {
          return kept;
        }

        @Override
        public String keep(String name, String value) {
          return kept.computeIfAbsent(name, absent -> value);
        }
      };

  private void start(String zone, String currency) {
    new LogAgreement(header, new PlatformSettings.Company(ZoneId.of(zone), currency)).require();
  }

  @Test
  void aNewLogKeepsWhatItIsWrittenWith() {
    start("Europe/Berlin", "EUR");
    assertThat(kept)
        .containsEntry("currency", "EUR")
        .containsEntry("time-zone", "Europe/Berlin")
        .containsEntry("event-format", "1");
    assertThat(kept.get(LogHeader.LOG)).hasSize(32);
  }

  @Test
  void theSameAgainStarts() {
    start("UTC", "USD");
    String log = kept.get(LogHeader.LOG);
    start("UTC", "USD");
    start("Etc/UTC", "USD");
    assertThat(kept.get(LogHeader.LOG)).isEqualTo(log);
  }

  @Test
  void anotherCurrencyIsRefused() {
    start("UTC", "USD");
    assertThatThrownBy(() -> start("UTC", "EUR"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("EUR")
        .hasMessageContaining("USD")
        .extracting(e -> ((WrongSettingException) e).setting())
        .isEqualTo("perennial.company.currency");
  }

  @Test
  void anotherTimeZoneIsRefused() {
    start("UTC", "USD");
    assertThatThrownBy(() -> start("Europe/Berlin", "USD"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("Europe/Berlin")
        .hasMessageContaining("UTC")
        .extracting(e -> ((WrongSettingException) e).setting())
        .isEqualTo("perennial.company.time-zone");
  }

  @Test
  void aLogInAFormatThatIsNotKnownIsRefused() {
    kept.put("event-format", "2");
    assertThatThrownBy(() -> start("UTC", "USD"))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("format 2");
  }
}
