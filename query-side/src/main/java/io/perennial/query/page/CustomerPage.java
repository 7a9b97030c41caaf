package io.perennial.query.page;

import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.Past;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All documents that are a customer's, of several views, folded from the customer's events at once:
 * so the whole page is of one position. Remembers which events changed what. What has been struck
 * out is behind nothing any more; the striking out is.
 */
public final class CustomerPage {

  private static final String WHOLE = "";

  private final String customerId;
  private final LocalDate day;
  private final Map<String, Folding<?>> foldings = new LinkedHashMap<>();
  private final Map<Entry, Set<String>> entries = new HashMap<>();

  /**
   * Nothing has happened yet.
   *
   * @param day the day on which it is shown
   * @param past what is taken into account of the past
   */
  public CustomerPage(
      String customerId, LocalDate day, Collection<? extends View<?>> views, Past past) {
    this.customerId = customerId;
    this.day = day;
    views.forEach(view -> foldings.put(view.name(), new Folding<>(CorrectedView.of(view, past))));
  }

  /** Folds the next event. */
  public void apply(RecordedEvent event) {
    Set<String> struck = struck(event);
    foldings.values().forEach(folding -> folding.apply(event, struck));
  }

  /** Events that are behind nothing from now on. */
  private Set<String> struck(RecordedEvent event) {
    event
        .readable()
        .flatMap(Entry::behind)
        .ifPresent(
            entry -> entries.computeIfAbsent(entry, key -> new HashSet<>()).add(event.eventId()));
    return event.readable().orElse(null) instanceof EntryStruckOut out
        ? entries.getOrDefault(new Entry(out.kind(), out.entryId()), Set.of())
        : Set.of();
  }

  private final class Folding<D> {

    private final View<D> view;
    private final Map<String, D> documents = new LinkedHashMap<>();
    private final Map<String, Map<String, Trail>> trails = new HashMap<>();
    private boolean failed;

    Folding(View<D> view) {
      this.view = view;
    }

    @SuppressWarnings("ReferenceEquality")
    void apply(RecordedEvent event, Set<String> struck) {
      if (failed || event.isOneOf(view.ignored())) {
        return;
      }
      try {
        for (String id : view.ids(event.event())) {
          D before = documents.get(id);
          D after = view.fold(before, id, event);
          if (before != after) {
            put(id, after);
            Map<String, Trail> ofDocument = trails.computeIfAbsent(id, key -> new HashMap<>());
            forget(ofDocument, struck, event);
            trail(ofDocument, WHOLE).add(event.eventId());
            Components.changed(
                view.documentType(),
                before,
                after,
                path -> trail(ofDocument, path).add(event.eventId()));
          }
        }
      } catch (RuntimeException e) {
        failed = true; // said in the answer; the live view has logged it with its cause
      }
    }

    private void put(String id, @Nullable D after) {
      if (after == null) {
        documents.remove(id);
      } else {
        documents.put(id, after);
      }
    }

    private static void forget(Map<String, Trail> trails, Set<String> struck, RecordedEvent event) {
      for (Trail trail : trails.values()) {
        if (trail.remove(struck)) {
          trail.add(event.eventId());
        }
      }
    }

    private static Trail trail(Map<String, Trail> trails, String path) {
      return trails.computeIfAbsent(path, key -> new Trail());
    }

    Map<String, Object> shown() {
      Predicate<D> shown = view.shown();
      Map<String, Object> found = new LinkedHashMap<>();
      documents.forEach((id, document) -> {
        if ((shown == null || shown.test(document))
            && view.customerOf(id, document).equals(customerId)) {
          found.put(id, view.asShownOn(document, day));
        }
      });
      return found;
    }

    /** Components that are worked out for the day: they rest on the whole document. */
    Set<String> ofTheDay(String id) {
      D kept = documents.get(id);
      return kept == null ? Set.of() : Components.onlyIn(view.asShownOn(kept, day), kept);
    }

    Optional<? extends List<? extends Record>> contribution(Section.Of of, Arguments arguments) {
      D document = documents.get(customerId);
      return document == null
          ? Optional.empty()
          : view.figures().stream()
              .filter(figure -> figure.name().equals(of.figure()))
              .findFirst()
              .map(figure -> contribution(figure, arguments.of(figure, of), document));
    }

    private <A, R> List<? extends Record> contribution(
        Figure<D, A, R> figure, FigureArguments arguments, D document) {
      return figure.contribution(
          arguments,
          document,
          () -> {
            throw new IllegalStateException(figure.name() + " is of all customers together");
          });
    }
  }

  /** Completes the arguments of a figure. */
  @FunctionalInterface
  public interface Arguments {

    /** All arguments of the figure. */
    FigureArguments of(Figure<?, ?, ?> figure, Section.Of of);
  }

  /** The customer's documents in a view, by their identifiers. */
  public Map<String, Object> documents(String view) {
    Folding<?> folding = foldings.get(view);
    return folding == null ? Map.of() : folding.shown();
  }

  /** The customer's own document in a view. */
  public Optional<Object> document(String view) {
    return Optional.ofNullable(documents(view).get(customerId));
  }

  /** A component of a document; absent when there is nothing in it. */
  public static @Nullable Object component(Object document, String name) {
    return Components.value(document, name);
  }

  /**
   * The events behind a document of a view, or behind a part of it.
   *
   * @param path the part; the whole document when empty
   * @param most identifiers that are named
   */
  public Optional<Behind> behind(String view, String id, String path, int most) {
    return Optional.ofNullable(foldings.get(view))
        .flatMap(folding ->
            Optional.ofNullable(folding.trails.get(id))
                .map(trails -> trails.get(folding.ofTheDay(id).contains(path) ? WHOLE : path)))
        .map(trail -> trail.behind(most))
        .filter(behind -> behind.events() > 0);
  }

  /** Paths within the customer's own document that events have changed. */
  public Set<String> paths(String view) {
    Folding<?> folding = foldings.get(view);
    Map<String, Trail> trails = folding == null ? null : folding.trails.get(customerId);
    if (folding == null || trails == null) {
      return Set.of();
    }
    Set<String> paths = new HashSet<>(trails.keySet());
    paths.addAll(folding.ofTheDay(customerId));
    return paths;
  }

  /** What the customer contributes to a figure; empty where nothing is known of it. */
  public Optional<? extends List<? extends Record>> contribution(
      Section.Of of, Arguments arguments) {
    Folding<?> folding = foldings.get(of.view());
    return folding == null || folding.failed
        ? Optional.empty()
        : folding.contribution(of, arguments);
  }

  /** Views whose fold has failed, so that their documents have stayed behind. */
  public List<String> failed() {
    return foldings.entrySet().stream()
        .filter(each -> each.getValue().failed)
        .map(Map.Entry::getKey)
        .toList();
  }
}
