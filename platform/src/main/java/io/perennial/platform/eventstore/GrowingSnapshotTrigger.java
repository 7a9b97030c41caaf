package io.perennial.platform.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.jspecify.annotations.Nullable;

/**
 * Takes a snapshot of an aggregate after a number of events, and of a long history after a tenth of
 * it: a snapshot grows with the history, so that at a fixed distance all of them together would
 * grow with its square.
 */
public final class GrowingSnapshotTrigger implements SnapshotTriggerDefinition {

  /** A snapshot is taken when its events are at least one in so many of the history. */
  private static final int SHARE = 10;

  private final Snapshotter snapshotter;
  private final int least;

  /**
   * Snapshots of any aggregate.
   *
   * @param least events between two snapshots, at least
   */
  public GrowingSnapshotTrigger(Snapshotter snapshotter, int least) {
    this.snapshotter = snapshotter;
    this.least = least;
  }

  @Override
  public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
    return new Counting(snapshotter, aggregateType, least);
  }

  @Override
  public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
    if (trigger instanceof Counting counting) {
      counting.setSnapshotter(snapshotter);
      return counting;
    }
    return prepareTrigger(aggregateType);
  }

  private static final class Counting extends AbstractSnapshotTrigger {

    private static final long serialVersionUID = 1;

    private final int least;
    private long events;
    private long history;
    private transient @Nullable EventMessage<?> loading;
    private boolean loaded;

    private Counting(Snapshotter snapshotter, Class<?> aggregateType, int least) {
      super(snapshotter, aggregateType);
      this.least = least;
    }

    @Override
    public void eventHandled(EventMessage<?> event) {
      events++;
      if (event instanceof DomainEventMessage<?> domain) {
        history = domain.getSequenceNumber() + 1;
      }
      if (loaded) {
        super.eventHandled(event);
      } else {
        loading = event;
      }
    }

    /** However many events are read to load an aggregate, one snapshot will do. */
    @Override
    public void initializationFinished() {
      if (loading != null) {
        super.eventHandled(loading);
        loading = null;
      }
      loaded = true;
      super.initializationFinished();
    }

    @Override
    protected boolean exceedsThreshold() {
      return events >= Math.max(least, history / SHARE);
    }

    @Override
    protected void reset() {
      events = 0;
    }
  }
}
