package io.perennial.standalone;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.workbench.WorkbenchSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The workbench beside both sides, on a port of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkbenchSettings.class)
class WorkbenchBesideConfiguration {

  /** Not where an issuer signs people in and does not know the workbench. */
  @Bean
  WorkbenchBeside workbench(
      WorkbenchSettings settings,
      PlatformSettings platform,
      CompanyCalendar calendar,
      Environment environment) {
    return new WorkbenchBeside(settings, platform, calendar, environment);
  }
}
