package io.perennial.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.View;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can do about events that a view could not fold. Retrying is safe while events go
 * on: as long as a customer has parked events its new ones are parked behind them.
 */
public final class ParkedFailures {

  private final Parking parking;
  private final ViewGenerations generations;
  private final DocumentStore store;
  private final ObjectMapper mapper;
  private final EventLog log;

  /**
   * The parked failures of all views.
   *
   * @param mapper the storage mapper
   */
  public ParkedFailures(
      Parking parking,
      ViewGenerations generations,
      DocumentStore store,
      ObjectMapper mapper,
      EventLog log) {
    this.parking = parking;
    this.generations = generations;
    this.store = store;
    this.mapper = mapper;
    this.log = log;
  }

  /**
   * A page of parked events.
   *
   * @param events by customer, in the order of their positions
   * @param next where the next page starts; absent when this is the last
   */
  public record ParkedPage(List<ParkedEvent> events, @Nullable String next) {

    public ParkedPage {
      events = List.copyOf(events);
    }
  }

  /**
   * What came of a retry.
   *
   * @param folded events folded
   * @param discarded events passed over
   * @param parked events that are still parked
   */
  public record Outcome(long folded, long discarded, long parked) {}

  /** Events parked by the generation that serves. */
  public ParkedPage list(View<?> view, @Nullable String after, int limit) {
    Parking.GenerationId generationId = generationId(view);
    return generationId == null
        ? new ParkedPage(List.of(), null)
        : parking.page(generationId, after, limit);
  }

  /** Number of events parked by the generation that serves. */
  public long count(View<?> view) {
    Parking.GenerationId generationId = generationId(view);
    return generationId == null ? 0 : parking.count(generationId);
  }

  /** Folds parked events of all customers, each in order up to the first that fails again. */
  public <D> Outcome retry(View<D> view) {
    ViewWriter<D> writer = writer(view);
    if (writer == null) {
      return new Outcome(0, 0, 0);
    }
    long folded = 0;
    for (String customer : parking.customers(writer.generationId())) {
      folded += drain(writer, customer);
    }
    return new Outcome(folded, 0, parking.count(writer.generationId()));
  }

  /** Folds parked events of a customer, in order, up to the first that fails again. */
  public <D> Outcome retry(View<D> view, String customerId) {
    ViewWriter<D> writer = writer(view);
    if (writer == null) {
      return new Outcome(0, 0, 0);
    }
    long folded = drain(writer, customerId);
    return new Outcome(folded, 0, parking.count(writer.generationId()));
  }

  /** Position of the first event parked for a customer. */
  public OptionalLong firstPosition(View<?> view, String customerId) {
    Parking.GenerationId generationId = generationId(view);
    return generationId == null
        ? OptionalLong.empty()
        : parking.first(generationId, customerId).stream()
            .mapToLong(ParkedEvent::position)
            .findFirst();
  }

  /**
   * Passes over the first event parked for a customer, for this generation of the view only, and
   * folds the ones behind it. A rebuild folds it again.
   *
   * @param position the event's position, so that no other one is passed over by mistake
   * @return empty when the first parked event is another one
   */
  public synchronized <D> @Nullable Outcome discard(
      View<D> view, String customerId, long position) {
    ViewWriter<D> writer = writer(view);
    if (writer == null) {
      return null;
    }
    List<ParkedEvent> first = parking.first(writer.generationId(), customerId);
    if (first.isEmpty() || first.getFirst().position() != position) {
      return null;
    }
    parking.remove(writer.generationId(), customerId, position);
    long folded = drain(writer, customerId);
    return new Outcome(folded, 1, parking.count(writer.generationId()));
  }

  private synchronized <D> long drain(ViewWriter<D> writer, String customer) {
    long folded = 0;
    while (true) {
      Long marker = parking.markerVersion(writer.generationId(), customer).orElse(null);
      List<ParkedEvent> first = parking.first(writer.generationId(), customer);
      if (first.isEmpty()) {
        if (marker == null || parking.unmark(writer.generationId(), customer, marker)) {
          return folded;
        }
        continue; // another event has been parked meanwhile
      }
      for (ParkedEvent parked : first) {
        try {
          writer.applyParked(event(parked), customer);
        } catch (FoldFailedException e) {
          parking.failed(writer.generationId(), parked, e.failure());
          return folded;
        }
        parking.remove(writer.generationId(), customer, parked.position());
        folded++;
      }
    }
  }

  private RecordedEvent event(ParkedEvent parked) {
    List<RecordedEvent> found = log.stream(parked.streamId(), parked.sequence(), 1);
    if (found.isEmpty()) {
      throw new FoldFailedException(
          new IllegalStateException("The log does not hold event " + parked.eventId()));
    }
    return found.getFirst().at(parked.position());
  }

  private Parking.@Nullable GenerationId generationId(View<?> view) {
    return generations
        .serving(view)
        .map(serving -> new Parking.GenerationId(view.name(), serving.number()))
        .orElse(null);
  }

  private <D> @Nullable ViewWriter<D> writer(View<D> view) {
    return generations
        .serving(view)
        .map(
            serving -> new ViewWriter<>(new ViewDocuments<>(view, serving, store, mapper), parking))
        .orElse(null);
  }
}
