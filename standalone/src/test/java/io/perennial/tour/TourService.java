package io.perennial.tour;

import io.perennial.command.CommandSideConfiguration;
import io.perennial.example.StoryClock;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Launch;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.query.QuerySideConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service on a tour: at a time of our choice, and stopped and started as the page tells. */
final class TourService implements AutoCloseable {

  static final StoryClock CLOCK = new StoryClock(Instant.parse("2024-01-01T00:00:00Z"));

  private static final String ZONE = "perennial.company.time-zone";

  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final Path data;
  private final ZoneId zone;
  private @Nullable ConfigurableApplicationContext running;

  /**
   * The service that a page tells of, not started yet.
   *
   * @param directory where the service keeps its data, and the files of the page are put
   */
  TourService(TourPage page, Path directory) throws IOException {
    data = Files.createDirectories(directory.resolve("data"));
    settings.put("server.port", "0");
    settings.put("perennial.data-directory", data.toString());
    settings.put("perennial.commands.sweep-interval", "50ms");
    settings.put("logging.threshold.console", "off");
    settings.put(ZONE, "UTC");
    settings.putAll(page.settings());
    for (Map.Entry<String, String> file : page.files().entrySet()) {
      Path written = Files.writeString(directory.resolve(file.getKey()), file.getValue());
      settings.replaceAll(
          (name, value) -> value.equals(file.getKey()) ? written.toString() : value);
    }
    zone = ZoneId.of(String.valueOf(settings.get(ZONE)));
  }

  Path data() {
    return data;
  }

  void start(LocalDateTime at) {
    moveTo(at);
    running = Launch.run(Application.class, settings);
  }

  void stop(LocalDateTime at) {
    moveTo(at);
    close();
  }

  void moveTo(LocalDateTime at) {
    CLOCK.moveTo(at.atZone(zone).toInstant());
  }

  String address() {
    if (running == null) {
      throw new IllegalStateException("The service is down");
    }
    return "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** The service with its clock. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
  static class Application {

    @Bean
    @Primary
    CompanyCalendar movedCalendar(PlatformSettings settings) {
      return new CompanyCalendar(CLOCK, settings.company().timeZone());
    }
  }
}
