package io.perennial.platform.wiring;

import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;

/** Starts Axon before the doors open and shuts it down after they have closed. */
final class AxonLifecycle implements SmartLifecycle {

  /**
   * Before the web server (which starts in the last phases), after everything that only opens
   * stores.
   */
  static final int PHASE = 0;

  private final Configuration axon;
  private volatile boolean running;

  AxonLifecycle(Configuration axon) {
    this.axon = axon;
  }

  @Override
  public void start() {
    axon.start();
    running = true;
  }

  @Override
  public void stop() {
    axon.shutdown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
