package io.perennial.tour;

import io.perennial.command.CommandSideConfiguration;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySideConfiguration;
import java.time.ZoneOffset;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The service, at a time of our choice. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSideConfiguration.class, QuerySideConfiguration.class})
class TourService {

  @Bean
  @Primary
  CompanyCalendar movedCalendar() {
    return new CompanyCalendar(TourE2E.CLOCK, ZoneOffset.UTC);
  }
}
