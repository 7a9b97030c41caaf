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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  void holidaysMayBeInICalendar() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("holidays.ics"),
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//holidays//EN
            BEGIN:VEVENT
            UID:1
            SUMMARY:Labour Day
            DTSTART;VALUE=DATE:20240501
            RRULE:FREQ=YEARLY;UNTIL=20260501
            EXDATE;VALUE=DATE:20250501
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            SUMMARY:Works holidays\\, all
             of us
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261227
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            SUMMARY:Inventory
            DTSTART;VALUE=DATE:20261230
            DURATION:P2D
            END:VEVENT
            BEGIN:VEVENT
            UID:4
            SUMMARY:Party
            DTSTART:20261211T160000Z
            DTEND:20261211T200000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:5
            STATUS:CANCELLED
            DTSTART;VALUE=DATE:20260601
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));

    assertThat(
            bound(Map.of(NAME + ".holidays-file", file.toString()))
                .calendar(ZoneOffset.UTC)
                .holidays())
        .containsExactly(
            LocalDate.of(2024, 5, 1),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2026, 12, 30),
            LocalDate.of(2026, 12, 31));
  }

  @Test
  void aHolidayOfEveryYearIsOneInEveryYear() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("holidays.ics"),
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20200101
            RRULE:FREQ=YEARLY
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(
            bound(Map.of(NAME + ".holidays-file", file.toString()))
                .calendar(ZoneOffset.UTC)
                .holidays())
        .hasSize(80)
        .contains(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"Christmas\"]",
        "[20261225]",
        "[\"2026-12-25\"",
        "2026-12-25",
        "",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:Christmas\r\nEND:VEVENT\r\nEND:VCALENDAR"
      })
  void aFileThatHasNoDatesIsNamed(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("holidays.json"), text);

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
