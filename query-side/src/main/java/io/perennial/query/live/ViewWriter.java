package io.perennial.query.live;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds batches of events into the documents of one generation: one read, a fold in memory, one
 * guarded write. A document's version is the position of the last event that changed it, and an
 * event at or below it is passed over, so that an event delivered twice changes nothing.
 *
 * @param <D> the view's document
 */
public final class ViewWriter<D> {

  private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

  private final ViewDocuments<D> documents;
  private final View<D> view;
  private final Set<Class<? extends LifecycleEvent>> ignored;
  private final Parking parking;
  private final Parking.GenerationId generationId;

  /** A writer of a generation's documents. */
  public ViewWriter(ViewDocuments<D> documents, Parking parking) {
    this.documents = documents;
    this.view = documents.view();
    this.ignored = view.ignored();
    this.parking = parking;
    this.generationId = new Parking.GenerationId(view.name(), documents.generation().number());
  }

  Parking.GenerationId generationId() {
    return generationId;
  }

  /** Whether the view folds events of this class. */
  boolean folds(Class<?> type) {
    return !ignored.contains(type);
  }

  /**
   * Folds events, in the order of their positions, and writes the documents. What cannot be folded
   * or written is parked, with everything of that customer behind it.
   */
  public void apply(List<RecordedEvent> events) {
    List<RecordedEvent> left = events.stream().filter(event -> !event.isOneOf(ignored)).toList();
    while (!left.isEmpty()) {
      left = new Applying(left).run(); // goes on for customers that a retry has set free meanwhile
    }
  }

  /** One go at a batch. */
  private final class Applying {

    private final List<RecordedEvent> events;
    private final Map<String, Long> parkedFrom;
    private final Set<String> known;
    private final List<Parking.Candidate> parked = new ArrayList<>();

    Applying(List<RecordedEvent> events) {
      this.events = events;
      Set<String> customers = HashSet.newHashSet(events.size());
      events.forEach(event -> customers.add(event.customerId()));
      this.parkedFrom = parking.parkedFrom(generationId, customers);
      this.known = Set.copyOf(parkedFrom.keySet());
    }

    /** Answers the events that are to be folded after all. */
    List<RecordedEvent> run() {
      DocumentBatch<D> batch = new DocumentBatch<>(documents);
      events.forEach(batch::touch);
      batch.load();
      List<RecordedEvent> folded = events.stream().filter(event -> folded(batch, event)).toList();
      Map<String, RuntimeException> unwritable = batch.write(folded);
      if (!unwritable.isEmpty()) {
        applySingly(batch, folded, unwritable.keySet());
      }
      parked.sort(Comparator.comparingLong(candidate -> candidate.event().position()));
      Set<String> freed = parking.park(generationId, parked, known);
      return freed.isEmpty()
          ? List.of()
          : parked.stream()
              .map(Parking.Candidate::event)
              .filter(event -> freed.contains(event.customerId()))
              .toList();
    }

    private boolean folded(DocumentBatch<D> batch, RecordedEvent event) {
      if (waits(event)) {
        if (!batch.hasSeen(event)) {
          parked.add(new Parking.Candidate(event, null));
        }
        return false;
      }
      try {
        batch.fold(event);
        return true;
      } catch (FoldFailedException e) {
        park(event, e.failure());
        return false;
      }
    }

    /** Whether an earlier event of the customer is parked. */
    private boolean waits(RecordedEvent event) {
      Long from = parkedFrom.get(event.customerId());
      return from != null && event.position() >= from;
    }

    private void park(RecordedEvent event, RuntimeException failure) {
      LOG.error(
          "View {} cannot fold event {} of customer {}; it is parked, with all that follow",
          view.name(),
          event.eventId(),
          event.customerId(),
          failure);
      parked.add(new Parking.Candidate(event, failure));
      parkedFrom.put(event.customerId(), event.position());
    }

    /**
     * Which of several events has made a document one that cannot be written is found by writing
     * after each; the documents are to be as if the batch had ended before it.
     */
    private void applySingly(
        DocumentBatch<D> batch, List<RecordedEvent> folded, Set<String> unwritable) {
      Set<String> customers =
          folded.stream()
              .filter(event -> batch.touches(event, unwritable))
              .map(RecordedEvent::customerId)
              .collect(Collectors.toSet());
      for (RecordedEvent event : folded) {
        if (!customers.contains(event.customerId())) {
          continue;
        }
        if (waits(event)) {
          parked.add(new Parking.Candidate(event, null));
          continue;
        }
        try {
          applyAlone(event, null);
        } catch (FoldFailedException e) {
          park(event, e.failure());
        }
      }
    }
  }

  /**
   * Folds one parked event.
   *
   * @param parkedFor the customer that it is parked for
   * @throws FoldFailedException when that fails again
   */
  void applyParked(RecordedEvent event, String parkedFor) {
    applyAlone(event, parkedFor);
  }

  private void applyAlone(RecordedEvent event, @Nullable String parkedFor) {
    DocumentBatch<D> batch = new DocumentBatch<>(documents);
    batch.touch(event);
    batch.load();
    if (parkedFor != null && !parkedFor.equals(event.customerId()) && batch.hasSeen(event)) {
      throw new FoldFailedException(
          new IllegalStateException(
              "It is about %s, of which later events have been folded; rebuild the view"
                  .formatted(event.customerId())));
    }
    batch.fold(event);
    for (RuntimeException failure : batch.write(List.of(event)).values()) {
      throw new FoldFailedException(failure);
    }
  }
}
