package io.perennial.workbench.room.customers;

import io.perennial.workbench.door.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The room of customers, put together. */
@Configuration(proxyBeanMethods = false)
@Import({CustomersRoutes.class, CustomerRoutes.class})
public class CustomersConfiguration {

  @Bean
  Dossier dossier(Doors doors) {
    return new Dossier(doors);
  }
}
