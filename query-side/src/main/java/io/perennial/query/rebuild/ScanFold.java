package io.perennial.query.rebuild;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a scan of the log into the documents of a new generation, of which it is the only writer.
 * Documents stay decoded in memory until they have not been touched for long, so that those of a
 * busy customer are not read and written with every step.
 *
 * @param <D> the view's document
 */
final class ScanFold<D> {

  private static final Logger LOG = LoggerFactory.getLogger(ScanFold.class);

  private final ViewDocuments<D> documents;
  private final View<D> view;
  private final Set<Class<? extends LifecycleEvent>> ignored;
  private final Parking parking;
  private final Parking.Lot lot;
  private final int capacity;
  private final int writeSize;
  private final LinkedHashMap<String, State<D>> cache = new LinkedHashMap<>(1024, 0.75f, true);
  private final Set<String> parked = new HashSet<>();
  private boolean evicted;

  /**
   * A fold into an empty collection.
   *
   * @param capacity documents held in memory, at most
   * @param writeSize documents written at once
   */
  ScanFold(ViewDocuments<D> documents, Parking parking, int capacity, int writeSize) {
    this.documents = documents;
    this.view = documents.view();
    this.ignored = view.ignored();
    this.parking = parking;
    this.lot = new Parking.Lot(view.name(), documents.generation().number());
    this.capacity = capacity;
    this.writeSize = writeSize;
  }

  /** A document in memory. */
  private static final class State<D> {
    private @Nullable D document;
    private long version = -1;
    private long stored = -1;
    private boolean changed;

    /** A fold that hands back what it got has changed nothing. */
    @SuppressWarnings("ReferenceEquality")
    private void become(@Nullable D after, long position) {
      if (document != after) {
        document = after;
        version = position;
        changed = true;
      }
    }
  }

  /** Folds a step of the scan. */
  void fold(List<RecordedEvent> step) {
    if (evicted) {
      load(step);
    }
    List<Parking.Candidate> candidates = new ArrayList<>();
    for (RecordedEvent event : step) {
      if (ignored.contains(event.event().getClass())) {
        continue;
      }
      String customer = event.event().customerId();
      if (parked.contains(customer)) {
        candidates.add(new Parking.Candidate(event, null));
        continue;
      }
      RuntimeException failure = fold(event);
      if (failure != null) {
        LOG.error(
            "View {} cannot fold event {} of customer {}; it is parked, with all that follow",
            view.name(),
            event.eventId(),
            customer,
            failure);
        candidates.add(new Parking.Candidate(event, failure));
        parked.add(customer);
      }
    }
    parking.park(lot, candidates, Set.of());
    evict();
  }

  /** Folds the event into all the documents it touches, or into none. */
  private @Nullable RuntimeException fold(RecordedEvent event) {
    Map<State<D>, @Nullable D> after;
    try {
      Set<String> ids = view.ids(event.event());
      if (ids.size() == 1) {
        String id = ids.iterator().next();
        State<D> state = state(id);
        state.become(view.fold(state.document, id, event), event.position());
        return null;
      }
      after = HashMap.newHashMap(ids.size());
      for (String id : ids) {
        State<D> state = state(id);
        after.put(state, view.fold(state.document, id, event));
      }
    } catch (RuntimeException e) {
      return e;
    }
    after.forEach((state, document) -> state.become(document, event.position()));
    return null;
  }

  private State<D> state(String id) {
    return cache.computeIfAbsent(id, any -> new State<>());
  }

  /** Once documents have been written and let go, those that come up again are read. */
  private void load(List<RecordedEvent> step) {
    Set<String> missing = new HashSet<>();
    for (RecordedEvent event : step) {
      if (!ignored.contains(event.event().getClass())) {
        for (String id : ids(event)) {
          if (!cache.containsKey(id)) {
            missing.add(id);
          }
        }
      }
    }
    documents
        .collection()
        .get(missing)
        .forEach((id, stored) -> {
          State<D> state = state(id);
          state.document = documents.read(stored);
          state.version = stored.version();
          state.stored = stored.version();
        });
  }

  private Set<String> ids(RecordedEvent event) {
    try {
      return view.ids(event.event());
    } catch (RuntimeException e) {
      return Set.of(); // fails again, and is parked, when it is folded
    }
  }

  /** Writes and lets go a tenth of the documents, the ones untouched for longest. */
  private void evict() {
    if (cache.size() <= capacity) {
      return;
    }
    evicted = true;
    int leave = capacity - capacity / 10;
    List<Write> writes = new ArrayList<>(writeSize);
    Iterator<Map.Entry<String, State<D>>> eldest = cache.entrySet().iterator();
    for (int left = cache.size(); left > leave; left--) {
      Map.Entry<String, State<D>> entry = eldest.next();
      add(writes, entry.getKey(), entry.getValue());
      eldest.remove();
    }
    write(writes);
  }

  /** Writes everything that has not been written yet. */
  void finish() {
    List<Write> writes = new ArrayList<>(writeSize);
    cache.forEach((id, state) -> add(writes, id, state));
    write(writes);
    cache.clear();
  }

  private void add(List<Write> writes, String id, State<D> state) {
    if (!state.changed) {
      return;
    }
    D document = state.document;
    if (document == null) {
      if (state.stored >= 0) {
        writes.add(new Write.Delete(id, state.stored));
      }
    } else {
      Document written = documents.write(id, state.version, document);
      writes.add(
          state.stored < 0 ? new Write.Insert(written) : new Write.Replace(written, state.stored));
    }
    if (writes.size() >= writeSize) {
      write(writes);
      writes.clear();
    }
  }

  private void write(List<Write> writes) {
    if (!writes.isEmpty() && !documents.collection().write(writes).isEmpty()) {
      throw new IllegalStateException(
          "Another writer is at work in " + documents.generation().collection());
    }
  }
}
