package io.perennial.platform.wiring;

import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.security.Scope;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts an application with the defaults that all of them share; settings of Spring Boot are owned
 * here.
 */
public final class Launch {

  private static final Logger log = LoggerFactory.getLogger(Launch.class);

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("spring.application.name", "perennial"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("server.tomcat.threads.max", "128"),
          Map.entry("server.tomcat.max-connections", "1000"),
          Map.entry("server.error.whitelabel.enabled", "false"),
          Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
          Map.entry("management.endpoint.health.probes.enabled", "true"),
          Map.entry("management.endpoint.health.validate-group-membership", "false"),
          Map.entry(
              "management.endpoint.health.group.readiness.include",
              "readinessState,eventStore,views"),
          Map.entry("logging.structured.format.console", "ecs"),
          Map.entry("logging.level.root", "info"),
          Map.entry("logging.level.com.zaxxer.hikari", "warn"),
          Map.entry("logging.level.org.apache.catalina", "warn"),
          Map.entry("logging.level.org.springframework.boot.tomcat", "warn"),
          Map.entry("logging.level.org.mongodb", "warn"),
          Map.entry("logging.level.org.axonframework", "warn"),
          Map.entry(
              "logging.level.org.axonframework.modelling.command.AbstractRepository", "error"),
          Map.entry("server.tomcat.max-swallow-size", "16MB"));

  private Launch() {}

  /**
   * Runs an application.
   *
   * @param own defaults of this application, above the shared ones
   */
  public static ConfigurableApplicationContext run(
      Class<?> application, Map<String, Object> own, String... arguments) {
    System.setProperty("disable-axoniq-console-message", "true"); // an advertisement at each start
    Map<String, Object> defaults = new HashMap<>(DEFAULTS);
    defaults.putAll(own);
    SpringApplication spring = new SpringApplication(application);
    spring.setDefaultProperties(defaults);
    ConfigurableApplicationContext context = spring.run(arguments);
    log.info("Perennial is ready at {}", address(context));
    return context;
  }

  private static String address(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    return "http://%s:%s"
        .formatted(
            environment.getProperty("server.address"),
            environment.getProperty("local.server.port"));
  }

  /** Runs an application and tells the person who started it where it is and what to try next. */
  public static void greeted(Class<?> application, Map<String, Object> own, String... arguments) {
    ConfigurableApplicationContext context = run(application, own, arguments);
    PlatformSettings settings = context.getBean(PlatformSettings.class);
    System.out.println(
        greeting(address(context), settings, context.getBean(CompanyCalendar.class)));
  }

  private static String greeting(
      String address, PlatformSettings settings, CompanyCalendar calendar) {
    if (settings.security().issuer() != null) {
      return "Perennial is ready at " + address;
    }
    String token =
        LocalTokens.mint(
            LocalKeys.in(settings.dataDirectory()),
            new LocalTokens.Request(
                "me@localhost",
                null,
                "perennial-up",
                Arrays.stream(Scope.values()).map(Scope::claim).toList(),
                Duration.ofHours(12)),
            calendar.now());
    return """
    Perennial is ready at %1$s

    A token for the next 12 hours, with every scope:

      export TOKEN=%2$s

    Try next, in another terminal:

      ./perennial import purchases FILE
      ./perennial status
      curl -H "Authorization: Bearer $TOKEN" %1$s/views

    Stop with Ctrl-C.\
    """
        .formatted(address, token);
  }
}
