package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.common.BusinessDates;
import io.perennial.platform.wiring.BusinessDateSettings;
import io.perennial.platform.wiring.WrongSettingException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BusinessDateSettingsComponentTest {
  private static BusinessDates dates(Map<String, String> environment) {
    return CommandSideConfiguration.businessDates(
        new Binder(new MapConfigurationPropertySource(environment))
            .bindOrCreate("perennial.policy.dates", BusinessDateSettings.class),
        Scenario.CALENDAR);
  }

  @Test
  void withoutSettingsDatesLieFrom1970ToTheEndOfNextYear() {
    assertThat(dates(Map.of())).isEqualTo(BusinessDates.defaults(Scenario.CALENDAR));
  }

  @Test
  void theBoundsOfDatesAreTakenFromTheSettings() {
    assertThat(
            dates(
                Map.of(
                    "perennial.policy.dates.lowest", "1850-01-01",
                    "perennial.policy.dates.years-ahead", "5")))
        .extracting(BusinessDates::lowest, BusinessDates::yearsAhead)
        .extracting(Object::toString)
        .containsExactly("1850-01-01", "5");
  }

  @ParameterizedTest
  @CsvSource({"lowest, 2024-07-01", "lowest, 0000-01-01", "years-ahead, -1", "years-ahead, 101"})
  void boundsThatCannotBeAreNamed(String setting, String value) {
    assertThatThrownBy(() -> dates(Map.of("perennial.policy.dates." + setting, value)))
        .isInstanceOfSatisfying(
            WrongSettingException.class,
            wrong -> assertThat(wrong.setting()).isEqualTo("perennial.policy.dates"));
  }
}
