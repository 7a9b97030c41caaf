package io.perennial.command;

import io.perennial.platform.wiring.Launch;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side alone: any number of these may run on Axon Server and MongoDB. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandSideApplication {

  /** Starts the command side; exit code 1 when it cannot start. */
  public static void main(String[] arguments) {
    Launch.run(
        CommandSideApplication.class,
        Map.ofEntries(Map.entry("server.port", "8081"), Launch.readyWith("log")),
        arguments);
  }
}
