package io.perennial.query.history;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own document in each of some views, folded from events alone. Where a fold fails the
 * document stays as it was before, as it does live, where that event and those behind it are
 * parked.
 */
public final class CustomerState {

  private final String customerId;
  private final Map<String, Folding<?>> foldings = new LinkedHashMap<>();

  /** Nothing has happened yet. */
  public CustomerState(String customerId, Collection<? extends View<?>> views) {
    this.customerId = customerId;
    views.forEach(view -> foldings.put(view.name(), new Folding<>(view)));
  }

  private final class Folding<D> {

    private final View<D> view;
    private @Nullable D document;
    private boolean failed;

    Folding(View<D> view) {
      this.view = view;
    }

    void apply(RecordedEvent event) {
      if (failed || view.ignored().contains(event.event().getClass())) {
        return;
      }
      try {
        if (view.ids(event.event()).contains(customerId)) {
          document = view.fold(document, customerId, event);
        }
      } catch (RuntimeException e) {
        failed = true; // said in the answer; the live view has logged it with its cause
      }
    }
  }

  /** Folds the next event. */
  public void apply(RecordedEvent event) {
    foldings.values().forEach(folding -> folding.apply(event));
  }

  /** The documents, by view; a view that has none is left out. */
  public Map<String, Object> documents() {
    Map<String, Object> documents = new LinkedHashMap<>();
    foldings.forEach((name, folding) -> {
      Object document = folding.document;
      if (document != null) {
        documents.put(name, document);
      }
    });
    return documents;
  }

  /** Views whose fold has failed, so that their documents have stayed behind. */
  public Set<String> failed() {
    Set<String> failed = new LinkedHashSet<>();
    foldings.forEach((name, folding) -> {
      if (folding.failed) {
        failed.add(name);
      }
    });
    return failed;
  }
}
