package io.perennial.query.live;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.Write;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a batch of events touches: one read, a fold in memory, one guarded write.
 *
 * @param <D> the view's document
 */
final class DocumentBatch<D> {

  private final ViewDocuments<D> documents;
  private final Map<String, State<D>> states = new LinkedHashMap<>();
  private final IdentityHashMap<RecordedEvent, Set<String>> touched = new IdentityHashMap<>();

  DocumentBatch(ViewDocuments<D> documents) {
    this.documents = documents;
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

  /** Notes which documents the event touches. */
  void touch(RecordedEvent event) {
    Set<String> ids;
    try {
      ids = documents.ids(event);
    } catch (RuntimeException e) {
      return; // fails again, and is parked, when it is folded
    }
    touched.put(event, ids);
    ids.forEach(id -> states.computeIfAbsent(id, any -> new State<>()));
  }

  /** Whether the event touches one of the documents. */
  boolean touches(RecordedEvent event, Set<String> ids) {
    return touched.getOrDefault(event, Set.of()).stream().anyMatch(ids::contains);
  }

  /** Reads all that is touched. */
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
      try {
        state.document = state.stored == null ? null : documents.read(state.stored);
      } catch (RuntimeException e) {
        throw FoldFailedException.of(e);
      }
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

  /**
   * Folds the event into all the documents, or into none.
   *
   * @throws FoldFailedException when it cannot be folded
   */
  void fold(RecordedEvent event) {
    Set<String> ids = touched.get(event);
    fold(event, ids == null ? idsOf(event) : ids);
  }

  private Set<String> idsOf(RecordedEvent event) {
    try {
      return documents.ids(event);
    } catch (RuntimeException e) {
      throw FoldFailedException.of(e);
    }
  }

  private void fold(RecordedEvent event, Set<String> ids) {
    Map<String, @Nullable D> after = HashMap.newHashMap(ids.size());
    for (String id : ids) {
      State<D> state = state(id);
      if (state.version < event.position()) {
        try {
          after.put(id, documents.view().fold(state.document, id, event));
        } catch (RuntimeException e) {
          throw FoldFailedException.of(e);
        }
      }
    }
    after.forEach((id, document) -> state(id).become(document, event.position()));
  }

  /**
   * Writes what has changed; folds once more what another writer has changed as well.
   *
   * @param folded the events that were folded
   * @return documents that cannot be written, and why; as if they had not been folded
   */
  Map<String, RuntimeException> write(List<RecordedEvent> folded) {
    Map<String, RuntimeException> unwritable = new HashMap<>();
    Set<String> lost = write(unwritable);
    if (lost.isEmpty()) {
      return unwritable;
    }
    load(lost);
    for (RecordedEvent event : folded) {
      Set<String> ids = new HashSet<>(touched.getOrDefault(event, Set.of()));
      ids.retainAll(lost);
      fold(event, ids);
    }
    if (!write(unwritable).isEmpty()) {
      throw new ConcurrentFoldException(documents.generation().collection());
    }
    return unwritable;
  }

  private Set<String> write(Map<String, RuntimeException> unwritable) {
    List<Write> writes = new ArrayList<>(states.size());
    states.forEach((id, state) -> {
      if (state.changed) {
        try {
          Write write = write(id, state);
          if (write != null) {
            writes.add(write);
          }
        } catch (RuntimeException e) {
          unwritable.put(id, FoldFailedException.of(e).failure());
        }
        state.changed = false;
      }
    });
    return writes.isEmpty() ? Set.of() : write(writes, unwritable);
  }

  /** In one go; where the store does not take that, one by one, to find which it does not take. */
  private Set<String> write(List<Write> writes, Map<String, RuntimeException> unwritable) {
    try {
      return documents.collection().write(writes);
    } catch (RuntimeException e) {
      if (Outages.isOutage(e)) {
        throw e;
      }
    }
    Set<String> lost = new HashSet<>();
    for (Write write : writes) {
      try {
        lost.addAll(documents.collection().write(List.of(write)));
      } catch (RuntimeException e) {
        unwritable.put(write.id(), FoldFailedException.of(e).failure());
      }
    }
    return lost;
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
