package io.perennial.platform.wiring;

import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.EventLogUnavailableException;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.context.SmartLifecycle;

/** Starts Axon before the doors open and shuts it down after they have closed. */
final class AxonLifecycle implements SmartLifecycle {

  /**
   * Before the web server (which starts in the last phases), after everything that only opens
   * stores.
   */
  static final int PHASE = 0;

  private final Configuration axon;
  private final List<StartCondition> conditions;
  private volatile boolean running;

  AxonLifecycle(Configuration axon, List<StartCondition> conditions) {
    this.axon = axon;
    this.conditions = List.copyOf(conditions);
  }

  @Override
  public void start() {
    conditions.forEach(AxonLifecycle::require);
    axon.start();
    running = true;
  }

  private static void require(StartCondition condition) {
    try {
      condition.require();
    } catch (DocumentStoreUnavailableException e) {
      throw new WrongSettingException(
          "perennial.document-store", String.valueOf(e.getMessage()), e);
    } catch (EventLogUnavailableException | EventStoreException e) {
      throw new WrongSettingException("perennial.event-store", String.valueOf(e.getMessage()), e);
    }
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
