package io.perennial.standalone;

import io.perennial.command.CommandSideConfiguration;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Launch;
import io.perennial.query.QuerySideConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service in a process of its own, so many days from now. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
class ServiceOnAnotherDay {

  private static final String DAYS = "days-from-now=";

  @Bean
  @Primary
  CompanyCalendar movedCalendar() {
    return new CompanyCalendar(GenericEventMessage.clock, ZoneOffset.UTC);
  }

  /** Starts the service in that data directory on that day. */
  static PerennialProcess start(Path data, int days, String... settings) {
    String[] arguments = Arrays.copyOf(settings, settings.length + 1);
    arguments[settings.length] = DAYS + days;
    PerennialProcess started =
        PerennialProcess.launch(ServiceOnAnotherDay.class.getName(), data, arguments);
    started.address();
    return started;
  }

  /** Starts the service. */
  public static void main(String[] arguments) {
    Predicate<String> saysTheDay = argument -> argument.startsWith(DAYS);
    long days =
        Arrays.stream(arguments)
            .filter(saysTheDay)
            .mapToLong(argument -> Long.parseLong(argument.substring(DAYS.length())))
            .sum();
    GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
    Launch.run(
        ServiceOnAnotherDay.class,
        Map.of("perennial.company.time-zone", "UTC"),
        Arrays.stream(arguments).filter(saysTheDay.negate()).toArray(String[]::new));
  }
}
