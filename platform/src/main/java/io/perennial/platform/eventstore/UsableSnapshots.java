package io.perennial.platform.eventstore;

import java.util.Objects;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a snapshot pass when it has the revision that its aggregate has now, and can be read. Any
 * other one is passed over, and the aggregate is made from its events.
 */
public final class UsableSnapshots implements SnapshotFilter {

  private static final Logger log = LoggerFactory.getLogger(UsableSnapshots.class);

  private final SnapshotSerializer serializer;
  private final RevisionResolver revisions = new SnapshotRevisions();

  /**
   * @param serializer reads snapshots
   */
  public UsableSnapshots(SnapshotSerializer serializer) {
    this.serializer = serializer;
  }

  @Override
  public boolean test(DomainEventData<?> snapshot) {
    SerializedObject<?> payload = snapshot.getPayload();
    try {
      Class<?> aggregate = serializer.classForType(payload.getType());
      return !UnknownSerializedType.class.equals(aggregate)
          && Objects.equals(revisions.revisionOf(aggregate), payload.getType().getRevision())
          && aggregate.isInstance(serializer.readAhead(payload));
    } catch (RuntimeException | LinkageError e) {
      log.warn(
          "A snapshot of {} cannot be read, so its events are: {}",
          snapshot.getAggregateIdentifier(),
          e.toString());
      return false;
    }
  }
}
