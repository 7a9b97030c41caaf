package io.perennial.platform.web.openapi;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the door at which the interface is described. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiEndpoint.class)
public class OpenApiDoor {

  @Bean
  OpenApiContributor platformPaths() {
    return new PlatformPaths();
  }
}
