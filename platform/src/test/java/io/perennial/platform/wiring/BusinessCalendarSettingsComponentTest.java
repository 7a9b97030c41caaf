package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.complaint.ComplaintSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BusinessCalendarSettingsComponentTest {

  private static final String NAME = "perennial.policy.business-calendar";

  @TempDir Path directory;

  @Test
  void theUsualCalendarAndPolicy() {
    BusinessCalendar calendar = bound(Map.of()).calendar(ZoneOffset.UTC);

    assertThat(calendar).isEqualTo(BusinessCalendar.STANDARD);
    assertThat(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("perennial.policy.complaint", ComplaintSettings.class)
                .policy(calendar))
        .isEqualTo(ComplaintPolicy.STANDARD);
  }

  @Test
  void everythingThatCanBeSet() throws IOException {
    Path file = Files.writeString(directory.resolve("holidays.json"), "[\"2026-12-25\"]");
    BusinessCalendar calendar =
        bound(
                Map.of(
                    NAME + ".working-days", "monday,saturday",
                    NAME + ".holidays", "2026-01-01,2026-05-01",
                    NAME + ".holidays-file", file.toString(),
                    NAME + ".opens", "08:30",
                    NAME + ".closes", "12:00",
                    NAME + ".zone", "Asia/Shanghai"))
            .calendar(ZoneOffset.UTC);

    assertThat(calendar.holidays())
        .containsExactly(
            LocalDate.of(2026, 1, 1), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 12, 25));
    assertThat(calendar.workingDays()).hasToString("[MONDAY, SATURDAY]");
    assertThat(calendar.opens()).isEqualTo(LocalTime.of(8, 30));
    assertThat(calendar.closes()).isEqualTo(LocalTime.of(12, 0));
    assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void theCompanysZoneIsTheUsualOne() {
    assertThat(bound(Map.of()).calendar(ZoneId.of("Europe/Berlin")).zone())
        .isEqualTo(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void aFileThatIsNoListOfDatesIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("holidays.json"), "[\"Christmas\"]");

    assertThatThrownBy(
            () -> bound(Map.of(NAME + ".holidays-file", file.toString())).calendar(ZoneOffset.UTC))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("holidays.json");
  }

  @Test
  void hoursThatEndBeforeTheyBeginAreRefused() {
    assertThatThrownBy(() -> bound(Map.of(NAME + ".closes", "08:00")).calendar(ZoneOffset.UTC))
        .isInstanceOf(WrongSettingException.class);
  }

  private static BusinessCalendarSettings bound(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate(NAME, BusinessCalendarSettings.class);
  }
}
