package io.perennial.workbench.act;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Commands as forms, put together. */
@Configuration(proxyBeanMethods = false)
@Import({ActRoutes.class, ThingRoutes.class})
public class ActConfiguration {

  @Bean
  Commands commands(Interface described) {
    return new Commands(described);
  }

  @Bean
  Acts acts(Commands commands) {
    return new Acts(commands);
  }

  @Bean
  Documents documents(Doors doors) {
    return new Documents(doors);
  }

  @Bean
  Waiting waiting(Commands commands, Documents documents) {
    return new Waiting(commands, documents);
  }
}
