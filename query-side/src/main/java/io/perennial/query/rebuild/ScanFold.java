package io.perennial.query.rebuild;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.live.Parking;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewWriter;
import io.perennial.query.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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
public final class ScanFold<D> {

  private static final Logger LOG = LoggerFactory.getLogger(ScanFold.class);

  /** What it takes to know that an event has not made a document. */
  private static final int NO_DOCUMENT_BYTES = 200;

  private final ViewDocuments<D> documents;
  private final View<D> view;
  private final Set<Class<? extends LifecycleEvent>> ignored;
  private final Predicate<RecordedEvent> included;
  private final Parking parking;
  private final Parking.GenerationId generationId;
  private final ScanMemory memory;
  private final int writeSize;
  private final LinkedHashMap<String, State<D>> cache = new LinkedHashMap<>(1024, 0.75f, true);
  private final Set<String> parked = new HashSet<>();
  private final Set<String> spoiled = new HashSet<>();
  private final Set<String> clearedCustomers = new HashSet<>();
  private final Set<String> clearedDocuments = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();
  private boolean evicted;

  /** What the documents in memory take: this view's part of {@link #memory}. */
  private long held;

  private volatile @Nullable RuntimeException failure;

  /**
   * A fold into an empty collection.
   *
   * @param included which events are taken into account
   * @param memory bounds what the documents held take
   * @param writeSize documents written at once
   */
  public ScanFold(
      ViewDocuments<D> documents,
      Predicate<RecordedEvent> included,
      Parking parking,
      ScanMemory memory,
      int writeSize) {
    this.documents = documents;
    this.included = included;
    this.view = documents.view();
    this.ignored = view.ignored();
    this.parking = parking;
    this.generationId = new Parking.GenerationId(view.name(), documents.generation().number());
    this.memory = memory;
    this.writeSize = writeSize;
  }

  /** A document in memory. */
  private static final class State<D> {
    private final String customer;
    private @Nullable D document;
    private long version = -1;
    private long stored = -1;
    private boolean changed;
    private long bytes;

    State(String customer) {
      this.customer = customer;
    }

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
      String customer = event.customerId();
      if (isPassedOver(event) || spoiled.contains(customer)) {
        continue;
      }
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
    parking.park(generationId, candidates, Set.of());
    evict();
  }

  private boolean isPassedOver(RecordedEvent event) {
    return event.isOneOf(ignored) || !included.test(event);
  }

  /** Folds the event into all the documents it touches, or into none. */
  private @Nullable RuntimeException fold(RecordedEvent event) {
    Map<State<D>, @Nullable D> after;
    try {
      Set<String> ids = documents.ids(event);
      if (ids.size() == 1) {
        String id = ids.iterator().next();
        State<D> state = state(id, event);
        state.become(view.fold(state.document, id, event), event.position());
        weigh(state);
        return null;
      }
      after = HashMap.newHashMap(ids.size());
      for (String id : ids) {
        State<D> state = state(id, event);
        after.put(state, view.fold(state.document, id, event));
      }
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      return e;
    }
    after.forEach((state, document) -> {
      state.become(document, event.position());
      weigh(state);
    });
    return null;
  }

  private void weigh(State<D> state) {
    D document = state.document;
    long now = document == null ? NO_DOCUMENT_BYTES : view.bytes(document);
    hold(now - state.bytes);
    state.bytes = now;
  }

  private void hold(long bytes) {
    held += bytes;
    memory.add(bytes);
  }

  private State<D> state(String id, RecordedEvent event) {
    return cache.computeIfAbsent(id, any -> new State<>(event.customerId()));
  }

  /** Once documents have been written and let go, those that come up again are read. */
  private void load(List<RecordedEvent> step) {
    Map<String, RecordedEvent> missing = new HashMap<>();
    for (RecordedEvent event : step) {
      if (!isPassedOver(event)) {
        for (String id : ids(event)) {
          if (!cache.containsKey(id)) {
            missing.putIfAbsent(id, event);
          }
        }
      }
    }
    Map<String, Document> found = documents.collection().get(missing.keySet());
    found.forEach((id, stored) -> {
      RecordedEvent event = Objects.requireNonNull(missing.get(id));
      try {
        D document = documents.read(stored);
        State<D> state = state(id, event);
        state.document = document;
        state.version = stored.version();
        state.stored = stored.version();
        weigh(state);
      } catch (RuntimeException e) {
        spoil(event.customerId(), e);
      }
    });
    letGoOfSpoiled();
  }

  private Set<String> ids(RecordedEvent event) {
    try {
      return documents.ids(event);
    } catch (RuntimeException e) {
      return Set.of(); // fails again, and is parked, when it is folded
    }
  }

  /** Writes and lets go what is too much, the documents untouched for longest. */
  private void evict() {
    long excess = memory.excess(held);
    if (excess <= 0) {
      return;
    }
    evicted = true;
    long leave = held - excess;
    List<Write> writes = new ArrayList<>(writeSize);
    Iterator<Map.Entry<String, State<D>>> eldest = cache.entrySet().iterator();
    while (held > leave && eldest.hasNext()) {
      Map.Entry<String, State<D>> entry = eldest.next();
      add(writes, entry.getKey(), entry.getValue());
      hold(-entry.getValue().bytes);
      eldest.remove();
    }
    write(writes);
    letGoOfSpoiled();
  }

  /** Writes everything that has not been written yet. */
  void finish() {
    List<Write> writes = new ArrayList<>(writeSize);
    cache.forEach((id, state) -> add(writes, id, state));
    write(writes);
    letGo();
  }

  /** Holds nothing any more, written or not. */
  void letGo() {
    cache.clear();
    hold(-held);
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
      Document written;
      try {
        written = documents.write(id, state.version, document);
      } catch (RuntimeException e) {
        spoil(state.customer, e);
        return;
      }
      owners.put(id, state.customer);
      writes.add(
          state.stored < 0 ? new Write.Insert(written) : new Write.Replace(written, state.stored));
    }
    if (writes.size() >= writeSize) {
      write(writes);
      writes.clear();
    }
  }

  private void write(List<Write> writes) {
    if (writes.isEmpty()) {
      return;
    }
    Set<String> lost = new HashSet<>();
    try {
      lost.addAll(documents.collection().write(writes));
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
      lost.addAll(writeSingly(writes));
    }
    owners.clear();
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "Another writer is at work in " + documents.generation().collection());
    }
  }

  /** Finds which of the documents the store does not take. */
  private Set<String> writeSingly(List<Write> writes) {
    Set<String> lost = new HashSet<>();
    for (Write write : writes) {
      try {
        lost.addAll(documents.collection().write(List.of(write)));
      } catch (RuntimeException e) {
        spoil(Objects.requireNonNull(owners.get(write.id())), e);
      }
    }
    return lost;
  }

  /**
   * A document of the customer cannot be kept, by which of its events is not known any more: they
   * are folded one by one once the scan is through.
   */
  private void spoil(String customer, RuntimeException cause) {
    if (Outages.isOutage(cause)) {
      throw cause;
    }
    LOG.warn("View {}: documents of customer {} cannot be kept", view.name(), customer, cause);
    spoiled.add(customer);
  }

  private void letGoOfSpoiled() {
    if (!spoiled.isEmpty()) {
      cache
          .values()
          .removeIf(state -> {
            boolean gone = spoiled.contains(state.customer);
            hold(gone ? -state.bytes : 0);
            return gone;
          });
    }
  }

  /** Whether there are customers whose events have to be folded again. */
  boolean isSpoiled() {
    return !spoiled.isEmpty() && failure == null;
  }

  /** Folds a step of the log again, for customers whose documents could not be kept. */
  void repair(List<RecordedEvent> step) {
    List<RecordedEvent> events =
        step.stream()
            .filter(event -> spoiled.contains(event.customerId()) && !isPassedOver(event))
            .toList();
    Set<String> ids = new HashSet<>();
    for (RecordedEvent event : events) {
      if (clearedCustomers.add(event.customerId())) {
        parking.clear(generationId, event.customerId());
      }
      ids(event).stream().filter(clearedDocuments::add).forEach(ids::add);
    }
    documents
        .collection()
        .get(ids)
        .forEach((id, stored) -> documents.collection().delete(id, stored.version()));
    new ViewWriter<>(documents, parking).apply(events);
  }

  /** Why this view cannot be built at all; absent while it can. */
  public @Nullable RuntimeException failure() {
    return failure;
  }

  /** The view cannot be built; others in the same pass go on. */
  public void fail(RuntimeException cause) {
    failure = cause;
  }
}
