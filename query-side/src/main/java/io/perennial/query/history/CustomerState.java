package io.perennial.query.history;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.Past;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own document in each of some views, folded from events alone. Where a fold fails the
 * document stays as it was before, as it does live, where that event and those behind it are
 * parked. Where what is folded could not be kept, there is no document.
 */
public final class CustomerState {

  private final String customerId;
  private final Map<String, Folding<?>> foldings = new LinkedHashMap<>();

  /**
   * Nothing has happened yet.
   *
   * @param past what is taken into account of the past
   */
  public CustomerState(String customerId, Collection<? extends View<?>> views, Past past) {
    this.customerId = customerId;
    views.forEach(view -> foldings.put(view.name(), new Folding<>(CorrectedView.of(view, past))));
  }

  private final class Folding<D> {

    private final View<D> view;
    private @Nullable D document;
    private boolean failed;

    Folding(View<D> view) {
      this.view = view;
    }

    void apply(RecordedEvent event) {
      if (failed || event.isOneOf(view.ignored())) {
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

    @Nullable D documentOn(LocalDate day) {
      D folded = document();
      return folded == null ? null : view.asShownOn(folded, day);
    }

    /** A document that could not be kept live is none here either. */
    @Nullable D document() {
      D folded = document;
      if (folded != null && !isSound(folded)) {
        document = null;
        failed = true;
        return null;
      }
      Predicate<D> shown = view.shown();
      return folded == null || shown == null || shown.test(folded) ? folded : null;
    }

    private static boolean isKnown(@Nullable Object value) {
      return value != null;
    }

    private boolean isSound(D folded) {
      try {
        return view.fields().stream().allMatch(field -> isKnown(field.value().apply(folded)));
      } catch (RuntimeException e) {
        return false;
      }
    }
  }

  /** Folds the next event. */
  public void apply(RecordedEvent event) {
    foldings.values().forEach(folding -> folding.apply(event));
  }

  /** The documents as they are shown on a day, by view; a view that has none is left out. */
  public Map<String, Object> documentsOn(LocalDate day) {
    Map<String, Object> documents = new LinkedHashMap<>();
    foldings.forEach((name, folding) -> {
      Object document = folding.documentOn(day);
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
      folding.document();
      if (folding.failed) {
        failed.add(name);
      }
    });
    return failed;
  }
}
