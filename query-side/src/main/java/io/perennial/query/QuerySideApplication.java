package io.perennial.query;

import io.perennial.platform.wiring.Launch;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side alone: any number of these may run on Axon Server and MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QuerySideApplication {

  /** Starts the query side; exit code 1 when it cannot start. */
  public static void main(String[] arguments) {
    Launch.run(
        QuerySideApplication.class,
        Map.ofEntries(Map.entry("server.port", "8082"), Launch.readyWith("views")),
        arguments);
  }
}
