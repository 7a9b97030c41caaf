package io.perennial.platform.wiring;

import org.springframework.context.SmartLifecycle;

/** Work that goes on while the service runs: started after Axon, stopped before it. */
public final class Duty implements SmartLifecycle {

  private final Runnable start;
  private final Runnable stop;
  private volatile boolean running;

  public Duty(Runnable start, Runnable stop) {
    this.start = start;
    this.stop = stop;
  }

  @Override
  public void start() {
    start.run();
    running = true;
  }

  @Override
  public void stop() {
    stop.run();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return AxonLifecycle.PHASE + 1;
  }
}
