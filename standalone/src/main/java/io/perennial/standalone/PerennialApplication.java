package io.perennial.standalone;

import io.perennial.command.CommandSideConfiguration;
import io.perennial.example.ExampleWorld;
import io.perennial.platform.wiring.Launch;
import io.perennial.query.QuerySideConfiguration;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both sides in one process, on embedded stores unless the settings name others. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
  CommandSideConfiguration.class,
  QuerySideConfiguration.class,
  WorkbenchBesideConfiguration.class
})
public class PerennialApplication {

  /** Starts the service; exit code 1 when it cannot start. */
  public static void main(String[] arguments) {
    Launch.greeted(
        PerennialApplication.class,
        Map.ofEntries(
            Map.entry("server.port", "8080"),
            Map.entry("logging.file.name", "${perennial.data-directory:data}/logs/perennial.log"),
            Map.entry("logging.structured.format.file", "ecs"),
            Map.entry("logging.threshold.console", "off"),
            Launch.readyWith("log", "views")),
        ExampleWorld::prepare,
        arguments);
  }
}
