package io.perennial.platform.service;

import io.perennial.platform.web.openapi.OpenApiContributor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Opens the door at which a process tells operators of itself. */
@Configuration(proxyBeanMethods = false)
@Import(ServiceEndpoint.class)
public class ServiceDoor {

  @Bean
  OpenApiContributor servicePaths() {
    return new ServicePaths();
  }

  @Bean
  SettingsInForce settingsInForce(ConfigurableListableBeanFactory beans, Environment environment) {
    List<Class<?>> types = new ArrayList<>();
    for (String name : beans.getBeanDefinitionNames()) {
      Class<?> type = beans.getType(name, false);
      if (type != null && type.getName().startsWith("io.perennial.")) {
        types.add(type);
      }
    }
    return new SettingsInForce(types, environment);
  }
}
