package io.perennial.example;

import io.perennial.command.CommandSideConfiguration;
import io.perennial.platform.sqlite.SqliteFile;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/** The command side without its doors, at the time of the story. */
final class CommandSide implements AutoCloseable {

  /** What follows by itself follows when the story asks for it, so its own rhythm is slow. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("spring.config.location", "optional:classpath:/io/perennial/example/"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("logging.level.root", "warn"),
          Map.entry("perennial.commands.sweep-interval", "12h"),
          Map.entry("perennial.commands.duty-lease", "24h"),
          Map.entry("perennial.reactions.key-account-plan", "false"),
          Map.entry("perennial.reactions.breach-review", "false"),
          Map.entry("perennial.reactions.grave-complaint-notice", "false"),
          Map.entry("perennial.reactions.grave-market-report-notice", "false"),
          Map.entry("perennial.reactions.lost-referral-notice", "false"));

  private final Clock usual = GenericEventMessage.clock;
  private final ConfigurableApplicationContext context;

  private CommandSide(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param company settings of the company, which the log will hold to
   */
  static CommandSide start(Path data, Map<String, String> company, StoryClock clock) {
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.putAll(company);
    settings.put("perennial.data-directory", data.toString());
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.setEnvironment(new NothingElse());
    application.setDefaultProperties(settings);
    application.addInitializers(starting ->
        ((GenericApplicationContext) starting).registerBean(StoryClock.class, () -> clock));
    CommandSide side = new CommandSide(application.run());
    GenericEventMessage.clock = clock;
    return side;
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    GenericEventMessage.clock = usual;
    context.close();
  }

  /** Neither variables nor properties of the machine: they are the service's, not the story's. */
  private static final class NothingElse extends StandardEnvironment {

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
      // none
    }
  }

  /** The command side with the clock of the story, and with nothing to lose before its end. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableWebSecurity
  @Import(CommandSideConfiguration.class)
  static class Application {

    @Bean
    @Primary
    CompanyCalendar calendarOfTheStory(StoryClock clock, PlatformSettings settings) {
      return new CompanyCalendar(clock, settings.company().timeZone());
    }

    @Bean
    SqliteFile.Durability durability() {
      return SqliteFile.Durability.CHECKPOINT;
    }
  }
}
