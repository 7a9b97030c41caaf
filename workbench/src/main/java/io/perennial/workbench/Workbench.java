package io.perennial.workbench;

import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A workbench that runs in the process of something else, on a port of its own. */
public final class Workbench implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Workbench(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param settings its settings by their whole names, and those of its server
   */
  public static Workbench start(Map<String, Object> settings) {
    return new Workbench(WorkbenchApplication.beside(settings));
  }

  /** The port it listens on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
