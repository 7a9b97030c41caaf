package io.perennial.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.platform.service.SettingsInForce.Setting;
import io.perennial.platform.service.SettingsInForce.Source;
import io.perennial.platform.web.WebSettings;
import io.perennial.platform.wiring.PlatformSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsInForceComponentTest {

  private final StandardEnvironment environment = new StandardEnvironment();

  private Setting setting(String name) {
    return new SettingsInForce(
            List.of(PlatformSettings.class, WebSettings.class, String.class), environment)
        .all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  private void variable(String name, String value) {
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, value)));
  }

  @Test
  void whatNobodySetsIsAsUsual() {
    Setting currency = setting("perennial.company.currency");

    assertThat(currency.value()).isEqualTo("USD").isEqualTo(currency.usual());
    assertThat(currency.source()).isEqualTo(Source.DEFAULT);
    assertThat(currency.meaning()).isNotEmpty();
    assertThat(setting("perennial.security.issuer").value()).isNull();
  }

  @Test
  void anArgumentIsAboveAVariable() {
    variable("PERENNIAL_WEB_BODYLIMIT", "2MB");
    assertThat(setting("perennial.web.body-limit"))
        .returns("2MB", Setting::value)
        .returns(Source.VARIABLE, Setting::source);

    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource("--perennial.web.body-limit=3MB"));
    assertThat(setting("perennial.web.body-limit"))
        .returns("3MB", Setting::value)
        .returns("1MB", Setting::usual)
        .returns(Source.ARGUMENT, Setting::source);
  }

  @Test
  void whatIsWrittenInAFileAndWhatTheLauncherHasSet() {
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource("some.properties", Map.of("perennial.data-directory", "here")));
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("defaultProperties", Map.of("perennial.example", "true")));

    assertThat(setting("perennial.data-directory").source()).isEqualTo(Source.FILE);
    assertThat(setting("perennial.example"))
        .returns("true", Setting::value)
        .returns("false", Setting::usual)
        .returns(Source.DEFAULT, Setting::source);
  }

  @Test
  void secretsAndWhoSignsInAreNotTold() {
    environment
        .getPropertySources()
        .addFirst(
            new SimpleCommandLinePropertySource(
                "--perennial.axon-server.token=top",
                "--perennial.mongodb.uri=mongodb://ada:pass@127.0.0.1/perennial"));

    assertThat(setting("perennial.axon-server.token"))
        .returns(null, Setting::value)
        .returns(true, Setting::secret)
        .returns(Source.ARGUMENT, Setting::source);
    assertThat(setting("perennial.mongodb.uri").value())
        .isEqualTo("mongodb://***@127.0.0.1/perennial");
    for (String[] told :
        new String[][] {
          {"mongodb://ada:p@ss@127.0.0.1/perennial", "mongodb://***@127.0.0.1/perennial"},
          {
            "mongodb://h/p?proxyPassword=top&authMechanismProperties=AWS_SESSION_TOKEN:top&w=1",
            "mongodb://h/p?proxyPassword=***&authMechanismProperties=***&w=1"
          },
          {"mongodb://h1:1,h2:2/p?w=majority", "mongodb://h1:1,h2:2/p?w=majority"}
        }) {
      environment
          .getPropertySources()
          .addFirst(new SimpleCommandLinePropertySource("--perennial.mongodb.uri=" + told[0]));
      assertThat(setting("perennial.mongodb.uri").value()).isEqualTo(told[1]);
    }
  }
}
