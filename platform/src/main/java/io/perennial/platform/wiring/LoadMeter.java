package io.perennial.platform.wiring;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;

/**
 * Counts the events that are read to load an aggregate, around the trigger that decides when a
 * snapshot is taken.
 */
public final class LoadMeter implements SnapshotTriggerDefinition {

  private final SnapshotTriggerDefinition delegate;
  private final DistributionSummary eventsPerLoad;

  public LoadMeter(SnapshotTriggerDefinition delegate, MeterRegistry meters) {
    this.delegate = delegate;
    this.eventsPerLoad =
        DistributionSummary.builder("perennial.events.per.load")
            .description("Events read to load an aggregate that was not in the cache")
            .register(meters);
  }

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
    return new Counting(delegate.prepareTrigger(aggregateType));
  }

  @Override
  public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
    SnapshotTrigger inner = trigger instanceof Counting counting ? counting.inner : trigger;
    return new Counting(delegate.reconfigure(aggregateType, inner));
  }

  private final class Counting implements SnapshotTrigger {

    private final SnapshotTrigger inner;
    private int events;
    private boolean loaded;

    private Counting(SnapshotTrigger inner) {
      this.inner = inner;
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
      if (!loaded) {
        events++;
      }
      inner.eventHandled(event);
    }

    @Override
    public void initializationFinished() {
      loaded = true;
      if (events > 0) {
        eventsPerLoad.record(events);
      }
      inner.initializationFinished();
    }
  }
}
