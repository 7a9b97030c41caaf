package io.perennial.command.testing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Keeps events in memory, refuses a sequence number that is taken, and fails when it is told to.
 */
public final class MoodyEngine extends InMemoryEventStorageEngine {

  private final Map<String, Long> last = new HashMap<>();
  private final Queue<Runnable> before = new ArrayDeque<>();
  private final Queue<RuntimeException> after = new ArrayDeque<>();

  /** Something that happens before one of the next appends. */
  public synchronized void beforeAppend(Runnable event) {
    before.add(event);
  }

  /** One of the next appends happens, but is reported as failed. */
  public synchronized void failAfterAppend(RuntimeException failure) {
    after.add(failure);
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    Runnable first;
    synchronized (this) {
      first = before.poll();
    }
    if (first != null) {
      first.run();
    }
    append(events);
  }

  private synchronized void append(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> message : events) {
      DomainEventMessage<?> event = (DomainEventMessage<?>) message;
      if (event.getSequenceNumber() != last.getOrDefault(event.getAggregateIdentifier(), -1L) + 1) {
        throw event.getSequenceNumber() == 0
            ? new AggregateStreamCreationException("taken")
            : new ConcurrencyException("taken");
      }
      last.put(event.getAggregateIdentifier(), event.getSequenceNumber());
    }
    // On a thread without a unit of work the events are there at once, not after the commit.
    try (var thread = Executors.newSingleThreadExecutor()) {
      CompletableFuture.runAsync(() -> super.appendEvents(events), thread).join();
    }
    RuntimeException failure = after.poll();
    if (failure != null) {
      throw failure;
    }
  }
}
