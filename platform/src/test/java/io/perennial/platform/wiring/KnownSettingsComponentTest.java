package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.web.WebSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings that nobody reads, and lengths of time without a unit, are refused. */
class KnownSettingsComponentTest {

  @ParameterizedTest
  @CsvSource({
    "perennial.company.curency, perennial.company.currency",
    "perennial.evnt-store, perennial.event-store",
    "perennial.company.time-zon, perennial.company.time-zone"
  })
  void aMisspeltSettingIsRefusedWithTheNearest(String given, String nearest) {
    assertThatThrownBy(() -> check(Map.of(given, "x"), Map.of()))
        .isInstanceOfSatisfying(
            WrongSettingException.class, e -> assertThat(e.setting()).isEqualTo(given))
        .hasMessageContaining(nearest);
  }

  @Test
  void aMisspeltVariableIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> check(Map.of(), Map.of("PERENNIAL_COMPANY_CURENCY", "EUR")))
        .hasMessageContaining("PERENNIAL_COMPANY_CURRENCY");
  }

  @ParameterizedTest
  @CsvSource({
    "--perenial.web.body-limit=1MB, perennial.web.body-limit",
    "--Perennial.web.body-limt=1MB, perennial.web.body-limit",
    "--web.body-limt=1MB, perennial.web.body-limit",
    "--web.body-limit=1MB, perennial.web.body-limit",
    "--company.currency=EUR, perennial.company.currency",
    "--sever.port=1, server.port",
    "--loging.level.root=info, logging.level.root"
  })
  void anArgumentOfNoAreaIsRefusedWithTheNearest(String argument, String nearest) {
    assertThatThrownBy(() -> check(Map.of(), Map.of(), argument))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageEndingWith("the nearest is " + nearest);
  }

  @Test
  void aPropertyOrVariableOfAnAreaThatIsNearlyOursIsRefused() {
    assertThatThrownBy(() -> check(Map.of("perenial.company.currency", "EUR"), Map.of()))
        .hasMessageEndingWith("the nearest is perennial.company.currency");
    assertThatThrownBy(() -> check(Map.of(), Map.of("PERENIAL_COMPANY_CURRENCY", "EUR")))
        .hasMessageEndingWith("the nearest is PERENNIAL_COMPANY_CURRENCY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000", " 2 ", "-5"})
  void aLengthOfTimeWithoutUnitIsRefused(String value) {
    assertThatThrownBy(() -> check(Map.of("perennial.web.retry-after", value), Map.of()))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("unit");
    assertThatThrownBy(() -> check(Map.of(), Map.of("PERENNIAL_WEB_RETRYAFTER", value)))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1048576", " 64 ", "-5", "0"})
  void aSizeWithoutUnitIsRefused(String value) {
    for (String setting : List.of("perennial.web.body-limit", "perennial.events.cache-size")) {
      assertThatThrownBy(() -> check(Map.of(setting, value), Map.of()))
          .isInstanceOf(WrongSettingException.class)
          .hasMessageContaining("has no unit; a size is written as 64KB or 1MB");
    }
    assertThatThrownBy(() -> check(Map.of(), Map.of("PERENNIAL_WEB_BODYLIMIT", value)))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("has no unit");
  }

  @Test
  void whatIsKnownIsTakenInEachWayOfWriting() {
    check(
        Map.of(
            "perennial.company.time-zone", "UTC",
            "perennial.company.timeZone", "UTC",
            "perennial.web.retry-after", "2s",
            "perennial.web.body-limit", "64KB",
            "server.port", "1"),
        Map.of(
            "PERENNIAL_COMPANY_TIMEZONE", "UTC",
            "PERENNIAL_COMPANY_TIME_ZONE", "UTC",
            "PERENNIAL_DATA", "/data",
            "PERENNIAL_TEST_MONGOD", "x",
            "PATH", "/bin",
            "SEVER_PORT", "1"),
        "--server.port=1",
        "--spring.main.banner-mode=off",
        "--perennial.web.body-limit=1MB",
        "--debug");
  }

  private static void check(
      Map<String, Object> properties, Map<String, Object> variables, String... arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerBeanDefinition("platform", new RootBeanDefinition(PlatformSettings.class));
    beans.registerBeanDefinition("web", new RootBeanDefinition(WebSettings.class));
    new KnownSettings(environment).postProcessBeanFactory(beans);
  }
}
