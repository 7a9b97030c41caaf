package io.perennial.query.live;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
final class ViewWriter<D> {

  private static final Logger LOG = LoggerFactory.getLogger(ViewWriter.class);

  private final ViewDocuments<D> documents;
  private final View<D> view;
  private final Set<Class<? extends LifecycleEvent>> ignored;
  private final Parking parking;
  private final Parking.Lot lot;

  ViewWriter(ViewDocuments<D> documents, Parking parking) {
    this.documents = documents;
    this.view = documents.view();
    this.ignored = view.ignored();
    this.parking = parking;
    this.lot = new Parking.Lot(view.name(), documents.generation().number());
  }

  Parking.Lot lot() {
    return lot;
  }

  /** Whether the view folds events of this class. */
  boolean folds(Class<?> type) {
    return !ignored.contains(type);
  }

  /**
   * Folds events, in the order of their positions, and writes the documents. What a customer's
   * event breaks is parked, with everything of that customer behind it.
   */
  void apply(List<RecordedEvent> events) {
    List<RecordedEvent> left =
        events.stream().filter(event -> folds(event.event().getClass())).toList();
    while (!left.isEmpty()) {
      left = applyAndPark(left); // goes on for customers that a retry has set free meanwhile
    }
  }

  private List<RecordedEvent> applyAndPark(List<RecordedEvent> events) {
    Set<String> customers = HashSet.newHashSet(events.size());
    events.forEach(event -> customers.add(event.event().customerId()));
    Map<String, Long> parkedFrom = parking.parkedFrom(lot, customers);
    Set<String> known = Set.copyOf(parkedFrom.keySet());

    Batch batch = new Batch();
    for (RecordedEvent event : events) {
      batch.touch(event);
    }
    batch.load();
    List<Parking.Candidate> parked = new ArrayList<>();
    for (RecordedEvent event : events) {
      String customer = event.event().customerId();
      Long from = parkedFrom.get(customer);
      if (from != null && event.position() >= from) {
        if (!batch.hasSeen(event)) {
          parked.add(new Parking.Candidate(event, null));
        }
        continue;
      }
      try {
        batch.fold(event);
      } catch (FoldFailedException e) {
        LOG.error(
            "View {} cannot fold event {} of customer {}; it is parked, with all that follow",
            view.name(),
            event.eventId(),
            customer,
            e.failure());
        parked.add(new Parking.Candidate(event, e.failure()));
        parkedFrom.put(customer, event.position());
      }
    }
    Set<RecordedEvent> notFolded = Collections.newSetFromMap(new IdentityHashMap<>());
    parked.forEach(candidate -> notFolded.add(candidate.event()));
    batch.write(events.stream().filter(event -> !notFolded.contains(event)).toList());

    Set<String> freed = parking.park(lot, parked, known);
    return freed.isEmpty()
        ? List.of()
        : parked.stream()
            .map(Parking.Candidate::event)
            .filter(event -> freed.contains(event.event().customerId()))
            .toList();
  }

  /**
   * Folds one parked event.
   *
   * @throws FoldFailedException when the fold fails again
   */
  void applyParked(RecordedEvent event) {
    Batch batch = new Batch();
    batch.touch(event);
    batch.load();
    batch.fold(event);
    batch.write(List.of(event));
  }

  /** A document while a batch is folded. */
  private static final class State<D> {
    private @Nullable Document stored;
    private @Nullable D document;
    private boolean read;
    private boolean changed;
    private long version = -1;

    /** A fold that hands back what it got has changed nothing, and costs no write. */
    @SuppressWarnings("ReferenceEquality")
    private void become(@Nullable D after, long position) {
      if (document != after) {
        document = after;
        version = position;
        changed = true;
      }
    }
  }

  /** The documents that a batch touches. */
  private final class Batch {

    private final Map<String, State<D>> states = new LinkedHashMap<>();
    private final IdentityHashMap<RecordedEvent, Set<String>> touched = new IdentityHashMap<>();

    /** Notes which documents the event touches. */
    void touch(RecordedEvent event) {
      Set<String> ids;
      try {
        ids = view.ids(event.event());
      } catch (RuntimeException e) {
        return; // fails again, and is parked, when it is folded
      }
      touched.put(event, ids);
      ids.forEach(id -> states.computeIfAbsent(id, any -> new State<>()));
    }

    void load() {
      load(states.keySet());
    }

    private void load(Set<String> ids) {
      Map<String, Document> found = documents.collection().get(ids);
      for (String id : ids) {
        State<D> state = new State<>();
        state.stored = found.get(id);
        state.version = state.stored == null ? -1 : state.stored.version();
        states.put(id, state);
      }
    }

    private State<D> known(String id) {
      State<D> state = states.get(id);
      if (state == null) {
        throw new IllegalStateException("The ids that an event touches are not always the same");
      }
      return state;
    }

    private State<D> state(String id) {
      State<D> state = known(id);
      if (!state.read) {
        state.document = state.stored == null ? null : documents.read(state.stored);
        state.read = true;
      }
      return state;
    }

    /** Whether every document that the event touches has already seen it. */
    boolean hasSeen(RecordedEvent event) {
      Set<String> ids = touched.get(event);
      return ids != null
          && !ids.isEmpty()
          && ids.stream().allMatch(id -> known(id).version >= event.position());
    }

    void fold(RecordedEvent event) {
      Set<String> ids = touched.get(event);
      fold(event, ids == null ? idsOf(event) : ids);
    }

    private Set<String> idsOf(RecordedEvent event) {
      try {
        return view.ids(event.event());
      } catch (RuntimeException e) {
        throw new FoldFailedException(e);
      }
    }

    /** Folds the event into all the documents, or into none. */
    private void fold(RecordedEvent event, Set<String> ids) {
      Map<String, @Nullable D> after = HashMap.newHashMap(ids.size());
      for (String id : ids) {
        State<D> state = state(id);
        if (state.version < event.position()) {
          try {
            after.put(id, view.fold(state.document, id, event));
          } catch (RuntimeException e) {
            throw new FoldFailedException(e);
          }
        }
      }
      after.forEach((id, document) -> {
        State<D> state = state(id);
        state.become(document, event.position());
      });
    }

    /** Writes what has changed; folds once more what another writer has changed as well. */
    void write(List<RecordedEvent> folded) {
      Set<String> lost = write();
      if (lost.isEmpty()) {
        return;
      }
      load(lost);
      for (RecordedEvent event : folded) {
        Set<String> ids = new HashSet<>(touched.getOrDefault(event, Set.of()));
        ids.retainAll(lost);
        fold(event, ids);
      }
      if (!write().isEmpty()) {
        throw new ConcurrentFoldException(documents.generation().collection());
      }
    }

    private Set<String> write() {
      List<Write> writes = new ArrayList<>(states.size());
      states.forEach((id, state) -> {
        if (state.changed) {
          Write write = write(id, state);
          if (write != null) {
            writes.add(write);
          }
          state.changed = false;
        }
      });
      return writes.isEmpty() ? Set.of() : documents.collection().write(writes);
    }

    private @Nullable Write write(String id, State<D> state) {
      Document stored = state.stored;
      D document = state.document;
      if (document == null) {
        return stored == null ? null : new Write.Delete(id, stored.version());
      }
      Document written = documents.write(id, state.version, document);
      return stored == null
          ? new Write.Insert(written)
          : new Write.Replace(written, stored.version());
    }
  }
}
