package io.perennial.query.history;

import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.history.CustomerStreams.Run;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.view.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the events of a customer in the order in which they were committed. */
public final class CustomerEvents {

  private static final int STEP = 500;

  private final EventLog log;

  /** Reads from a log. */
  public CustomerEvents(EventLog log) {
    this.log = log;
  }

  /** Takes one event after the other. */
  @FunctionalInterface
  public interface Consumer {
    /**
     * Takes an event.
     *
     * @param step number of the event among those of the customer, from 1
     * @return whether more are wanted
     */
    boolean accept(long step, RecordedEvent event);
  }

  /** Where the events of a customer stand; empty when there are none. */
  public Optional<CustomerStreams> find(ViewDocuments<CustomerStreams> index, String customerId) {
    return index.collection().get(customerId).map(index::read);
  }

  /** Hands over events, from a step on. */
  public void read(CustomerStreams streams, long fromStep, Consumer consumer) {
    long step = 1;
    for (Run run : streams.runs()) {
      if (step + run.events() <= fromStep) {
        step += run.events();
        continue;
      }
      long skipped = Math.max(0, fromStep - step);
      if (!read(run, run.from() + skipped, step + skipped, consumer)) {
        return;
      }
      step += run.events();
    }
  }

  /** What is taken into account of the past: within its own stream, and within a horizon. */
  public Past past(Horizon horizon) {
    return event -> {
      List<RecordedEvent> before = new ArrayList<>();
      while (before.isEmpty() || before.getLast().sequence() + 1 < event.sequence()) {
        long next = before.isEmpty() ? 0 : before.getLast().sequence() + 1;
        int limit = (int) Math.min(STEP, event.sequence() - next);
        List<RecordedEvent> events =
            limit == 0 ? List.of() : log.stream(event.streamId(), next, limit);
        if (events.isEmpty()) {
          break;
        }
        before.addAll(events);
      }
      return before.stream().filter(horizon::includes).toList();
    };
  }

  private boolean read(Run run, long from, long firstStep, Consumer consumer) {
    long step = firstStep;
    long sequence = from;
    while (sequence <= run.to()) {
      int limit = (int) Math.min(STEP, run.to() - sequence + 1);
      List<RecordedEvent> events = log.stream(run.streamId(), sequence, limit);
      if (events.isEmpty()) {
        throw new IllegalStateException(
            "The log does not hold event %d of %s".formatted(sequence, run.streamId()));
      }
      for (RecordedEvent event : events) {
        if (!consumer.accept(step++, event)) {
          return false;
        }
      }
      sequence += events.size();
    }
    return true;
  }
}
