package io.perennial.platform.wiring;

import java.nio.file.Path;
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

  /** Names of what must be up for the service to be ready. */
  private static final String READINESS = "management.endpoint.health.group.readiness.include";

  /** System property: whether what is printed goes to a terminal. */
  private static final String TERMINAL = "io.perennial.terminal";

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
          Map.entry("logging.structured.format.console", "ecs"),
          Map.entry("logging.level.root", "info"),
          Map.entry("logging.level.com.zaxxer.hikari", "warn"),
          Map.entry("logging.level.org.apache.catalina", "warn"),
          Map.entry("logging.level.org.springframework.boot.tomcat", "warn"),
          Map.entry("logging.level.org.mongodb", "warn"),
          Map.entry("logging.level.org.axonframework", "warn"),
          Map.entry(
              "logging.level.org.axonframework.modelling.command.AbstractRepository", "error"),
          Map.entry("server.tomcat.connection-timeout", "10s"),
          Map.entry("server.tomcat.max-swallow-size", "2MB"),
          // What is streamed to be followed is not: it would wait for a block to be full.
          Map.entry("server.compression.enabled", "true"),
          Map.entry(
              "server.compression.mime-types",
              "application/json,application/problem+json,application/x-ndjson,text/csv"),
          // Forms and parts are read by nobody; what is not JSON is refused.
          Map.entry("spring.servlet.multipart.enabled", "false"),
          Map.entry("spring.mvc.formcontent.filter.enabled", "false"));

  private Launch() {}

  /**
   * What must be up for an application to be ready: both stores, and what else belongs to it.
   *
   * @param others names of health indicators of its own
   */
  public static Map.Entry<String, Object> readyWith(String... others) {
    return Map.entry(
        READINESS, "readinessState,eventStore,documentStore," + String.join(",", others));
  }

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
    spring.addInitializers(starting -> GivenArguments.check(arguments));
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

  /**
   * Runs an application for the person at the terminal, who is told where it is and what to try
   * next, or in one sentence why it does not start; the log has the rest.
   */
  public static void greeted(Class<?> application, Map<String, Object> own, String... arguments) {
    greeted(application, own, settings -> Map.of(), arguments);
  }

  /**
   * Runs an application for the person at the terminal, as above.
   *
   * @param preparation what is to be done first
   */
  public static void greeted(
      Class<?> application, Map<String, Object> own, Preparation preparation, String... arguments) {
    ConfigurableApplicationContext context;
    try {
      GivenArguments.check(arguments);
      Map<String, Object> defaults = new HashMap<>(own);
      defaults.putAll(preparation.prepare(DataDirectoryCheck.check(own, arguments)));
      context = run(application, defaults, arguments);
    } catch (RuntimeException e) {
      System.err.println("Perennial does not start. " + StartFailure.sentence(e) + ".");
      System.exit(1);
      throw e;
    }
    String home = System.getenv("PERENNIAL_HOME");
    Greeting greeting =
        new Greeting(
            address(context),
            context.getBean(PlatformSettings.class),
            home == null ? null : Path.of(home, "data").normalize(),
            context.getBeanProvider(Entrance.class).stream()
                .filter(Entrance::isOpen)
                .findFirst()
                .orElse(null));
    System.out.println(
        greeting.text(context.getBean(CompanyCalendar.class), Boolean.getBoolean(TERMINAL)));
  }
}
