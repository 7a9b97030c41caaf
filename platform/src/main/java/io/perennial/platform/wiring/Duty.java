package io.perennial.platform.wiring;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work that goes on while the service runs: started after Axon, stopped before it. */
public final class Duty implements SmartLifecycle {

  private final Description description;
  private final Runnable start;
  private final Runnable stop;
  private volatile boolean running;

  /** A duty that has not been started. */
  public Duty(Description description, Runnable start, Runnable stop) {
    this.description = description;
    this.start = start;
    this.stop = stop;
  }

  /**
   * What is told of it.
   *
   * @param name what it is called
   * @param meaning what it is
   * @param holder who does it where one node does at a time; absent where every node does
   */
  public record Description(String name, String meaning, @Nullable Holder holder) {

    /** Of something that every node does. */
    public Description(String name, String meaning) {
      this(name, meaning, null);
    }
  }

  /** Knows who does it. */
  @FunctionalInterface
  public interface Holder {

    /** The node that does it now; empty where none has taken it yet. */
    Optional<String> node();
  }

  /** What is told of it. */
  public Description description() {
    return description;
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
