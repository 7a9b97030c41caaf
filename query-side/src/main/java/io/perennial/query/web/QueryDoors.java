package io.perennial.query.web;

import io.perennial.query.QuerySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Opens the doors for analysts, auditors and operators. */
@Configuration(proxyBeanMethods = false)
@Import({ViewsEndpoint.class, HistoryEndpoint.class, OperationsEndpoint.class, QueryPaths.class})
public class QueryDoors {

  @Bean
  Streams streams(QuerySettings settings) {
    return new Streams(settings);
  }
}
