package io.perennial.platform.eventstore;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The header of a log on a server, which keeps nothing but events: a stream of its own, made before
 * the first fact. Its numbers are taken once only, so that of nodes that start at once one writes
 * an entry and the others find it.
 */
public final class StreamLogHeader implements LogHeader {

  private static final String STREAM = "log-header";
  private static final int ROUNDS = 20;

  private final Supplier<EventStore> stores;

  /**
   * @param stores gives the event store, asked when it is first needed
   */
  public StreamLogHeader(Supplier<EventStore> stores) {
    this.stores = stores;
  }

  private record Read(Map<String, String> entries, long next) {}

  private Read read() {
    Map<String, String> entries = new TreeMap<>();
    long next = 0;
    DomainEventStream stream = stores.get().readEvents(STREAM, 0);
    while (stream.hasNext()) {
      var message = stream.next();
      LogHeaderEntry entry = (LogHeaderEntry) message.getPayload();
      entries.putIfAbsent(entry.name(), entry.value());
      next = message.getSequenceNumber() + 1;
    }
    return new Read(entries, next);
  }

  @Override
  public Map<String, String> entries() {
    return read().entries;
  }

  @Override
  public String keep(String name, String value) {
    for (int round = 0; round < ROUNDS; round++) {
      Read read = read();
      String kept = read.entries.get(name);
      if (kept != null) {
        return kept;
      }
      try {
        stores
            .get()
            .publish(
                new GenericDomainEventMessage<>(
                    "LogHeader", STREAM, read.next, new LogHeaderEntry(name, value)));
      } catch (RuntimeException e) {
        if (!Conflicts.isConflict(e)) {
          throw e;
        }
      }
    }
    throw new EventLogUnavailableException("The header of the log keeps changing");
  }
}
