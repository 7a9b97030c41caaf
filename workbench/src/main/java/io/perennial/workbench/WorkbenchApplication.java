package io.perennial.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The workbench apart from the sides: any number of these, over the doors that are named. */
public final class WorkbenchApplication {

  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("spring.application.name", "perennial-workbench"),
          Map.entry("spring.main.banner-mode", "off"),
          Map.entry("spring.jmx.enabled", "false"),
          Map.entry("server.address", "127.0.0.1"),
          Map.entry("server.port", "8083"),
          Map.entry("server.shutdown", "graceful"),
          Map.entry("server.tomcat.threads.max", "64"),
          Map.entry("server.tomcat.max-swallow-size", "64MB"),
          Map.entry("server.error.whitelabel.enabled", "false"),
          Map.entry("server.compression.enabled", "true"),
          Map.entry(
              "server.compression.mime-types",
              "text/html,text/css,text/javascript,application/json,text/csv"),
          Map.entry("server.servlet.session.tracking-modes", "cookie"),
          Map.entry("server.servlet.session.cookie.name", "perennial-session"),
          Map.entry("server.servlet.session.cookie.http-only", "true"),
          Map.entry("server.servlet.session.cookie.same-site", "lax"),
          Map.entry("server.servlet.session.timeout", "${perennial.workbench.session:8h}"),
          Map.entry("spring.servlet.multipart.max-file-size", "64MB"),
          Map.entry("spring.servlet.multipart.max-request-size", "65MB"),
          Map.entry("spring.web.resources.add-mappings", "false"),
          Map.entry("spring.threads.virtual.enabled", "true"),
          Map.entry("logging.structured.format.console", "ecs"));

  private WorkbenchApplication() {}

  /** Starts the workbench; exit code 1 when it cannot start. */
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /**
   * Starts it beside something else in the same process.
   *
   * @param settings all of its settings: neither the environment nor a file is looked at
   */
  static ConfigurableApplicationContext beside(Map<String, Object> settings) {
    SpringApplication application = application();
    application.setListeners(
        application.getListeners().stream()
            // Log and environment are those of the process that it runs in.
            .filter(listener -> !listener.getClass().getName().contains(".logging."))
            .toList());
    application.setRegisterShutdownHook(false);
    Map<String, Object> all = new TreeMap<>(settings);
    return application.run(
        Stream.concat(
                all.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                Stream.of("--spring.config.location=optional:classpath:/none/"))
            .toArray(String[]::new));
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(WorkbenchConfiguration.class);
    application.setDefaultProperties(DEFAULTS);
    return application;
  }
}
