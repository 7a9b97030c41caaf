package io.perennial.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.query.live.ViewRegistration.Building;
import io.perennial.query.live.ViewRegistration.Retired;
import io.perennial.query.view.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The registry of generations: one document a view, changed only by compare-and-set, so that any
 * number of nodes agree on which generation serves.
 */
public final class ViewGenerations {

  /** The registry's collection; frozen. */
  public static final String COLLECTION = "generations_v1";

  private final DocumentCollection documents;
  private final ObjectMapper mapper;

  /**
   * A registry.
   *
   * @param mapper the plain mapper
   */
  public ViewGenerations(DocumentStore store, ObjectMapper mapper) {
    this.documents = store.collection(new CollectionSpec(Area.VIEWS, COLLECTION, List.of()));
    this.mapper = mapper;
  }

  /** What is known about a view; nothing when it has never run. */
  public ViewRegistration find(String view) {
    return documents.get(view).map(this::read).orElseGet(() -> ViewRegistration.empty(view));
  }

  /** The generation that serves, if it is folded as this node would. */
  public Optional<Generation> serving(View<?> view) {
    return Optional.ofNullable(find(view.name()).active()).filter(active -> active.isOf(view));
  }

  /** Makes the first generation, which serves at once, unless there is one or is one to come. */
  public void activateFirst(View<?> view) {
    change(
        view.name(),
        known -> {
          if (known.active() != null || known.building() != null) {
            return null;
          }
          int number = known.last() + 1;
          return new ViewRegistration(
              view.name(),
              number,
              Generation.of(view, number, -1),
              null,
              known.retired(),
              known.lastRebuild());
        });
  }

  /**
   * Starts another generation beside the one that serves.
   *
   * @param whenAsked whether it is to take over only when it is asked to
   * @return the generation; empty when one is being built already
   */
  public Optional<Building> startBuilding(
      View<?> view, String node, Instant now, long head, boolean whenAsked) {
    ViewRegistration changed =
        change(
            view.name(),
            known -> {
              if (known.building() != null) {
                return null;
              }
              int number = known.last() + 1;
              Building building =
                  new Building(
                      Generation.of(view, number, -1),
                      ViewRegistration.Phase.SCANNING,
                      node,
                      now,
                      now,
                      0,
                      -1,
                      head,
                      0,
                      whenAsked);
              return new ViewRegistration(
                  view.name(),
                  number,
                  known.active(),
                  building,
                  known.retired(),
                  known.lastRebuild());
            });
    return changed == null ? Optional.empty() : Optional.ofNullable(changed.building());
  }

  /**
   * Changes what is known about the generation being built.
   *
   * @return {@code false} when that generation is not being built any more
   */
  public boolean updateBuilding(String view, int number, UnaryOperator<Building> change) {
    return change(
            view,
            known -> {
              Building building = building(known, number);
              return building == null ? null : known.building(change.apply(building));
            })
        != null;
  }

  /**
   * The generation being built takes over; the one that served is dropped later.
   *
   * @param grace how much later
   * @return {@code false} when that generation is not being built any more
   */
  public boolean activate(String view, int number, Instant now, Duration grace) {
    return change(
            view,
            known -> {
              Building building = building(known, number);
              return building == null
                  ? null
                  : new ViewRegistration(
                      view,
                      known.last(),
                      building.generation(),
                      null,
                      retired(known, known.active(), now.plus(grace)),
                      building.report(now, null));
            })
        != null;
  }

  /**
   * The generation being built is given up, and dropped.
   *
   * @return {@code false} when that generation is not being built any more
   */
  public boolean abandon(String view, int number, String failure, Instant now) {
    return change(
            view,
            known -> {
              Building building = building(known, number);
              return building == null
                  ? null
                  : new ViewRegistration(
                      view,
                      known.last(),
                      known.active(),
                      null,
                      retired(known, building.generation(), now),
                      building.report(now, failure));
            })
        != null;
  }

  /**
   * No generation of the view up to that number serves, or is built, any more: all of them were
   * folded from a log that is another one now.
   */
  public void invalidate(String view, int upTo, Instant dropAfter) {
    change(
        view,
        known -> {
          Generation active = known.active();
          Building building = known.building();
          List<Retired> retired = new ArrayList<>(known.retired());
          if (active != null && active.number() <= upTo) {
            retired.add(new Retired(active, dropAfter, false));
            active = null;
          }
          if (building != null && building.generation().number() <= upTo) {
            retired.add(new Retired(building.generation(), dropAfter, false));
            building = null;
          }
          if (retired.size() == known.retired().size()) {
            return null;
          }
          return new ViewRegistration(
              view, known.last(), active, building, retired, known.lastRebuild());
        });
  }

  /** A retired generation is about to be dropped: who reads from it is told so. */
  public void markDropping(String view, int number) {
    change(
        view,
        known -> {
          List<Retired> marked = new ArrayList<>();
          for (Retired retired : known.retired()) {
            boolean meant = retired.generation().number() == number;
            marked.add(
                new Retired(
                    retired.generation(), retired.dropAfter(), meant || retired.dropping()));
          }
          return marked.equals(known.retired())
              ? null
              : new ViewRegistration(
                  view,
                  known.last(),
                  known.active(),
                  known.building(),
                  marked,
                  known.lastRebuild());
        });
  }

  /** A retired generation is still read from, and stays for longer. */
  public void postpone(String view, int number, Instant dropAfter) {
    change(
        view,
        known -> {
          List<Retired> postponed = new ArrayList<>();
          for (Retired retired : known.retired()) {
            boolean meant =
                retired.generation().number() == number && retired.dropAfter().isBefore(dropAfter);
            postponed.add(
                meant ? new Retired(retired.generation(), dropAfter, retired.dropping()) : retired);
          }
          return postponed.equals(known.retired())
              ? null
              : new ViewRegistration(
                  view,
                  known.last(),
                  known.active(),
                  known.building(),
                  postponed,
                  known.lastRebuild());
        });
  }

  /** A retired generation has been dropped. */
  public void forget(String view, int number) {
    change(
        view,
        known -> {
          List<Retired> left =
              known.retired().stream()
                  .filter(retired -> retired.generation().number() != number)
                  .toList();
          return left.size() == known.retired().size()
              ? null
              : new ViewRegistration(
                  view, known.last(), known.active(), known.building(), left, known.lastRebuild());
        });
  }

  private static @Nullable Building building(ViewRegistration known, int number) {
    Building building = known.building();
    return building != null && building.generation().number() == number ? building : null;
  }

  private static List<Retired> retired(
      ViewRegistration known, @Nullable Generation generation, Instant dropAfter) {
    List<Retired> retired = new ArrayList<>(known.retired());
    if (generation != null) {
      retired.add(new Retired(generation, dropAfter, false));
    }
    return retired;
  }

  /** What was written; {@code null} when the change does not apply to what is known. */
  private @Nullable ViewRegistration change(String view, Change change) {
    while (true) {
      Optional<Document> stored = documents.get(view);
      ViewRegistration known = stored.map(this::read).orElseGet(() -> ViewRegistration.empty(view));
      ViewRegistration changed = change.apply(known);
      if (changed == null) {
        return null;
      }
      long version = stored.map(Document::version).orElse(-1L);
      Document document = new Document(view, version + 1, write(changed), Map.of());
      if (stored.isPresent() ? documents.replace(document, version) : documents.insert(document)) {
        return changed;
      }
    }
  }

  /** A change of what is known, or {@code null} when it does not apply. */
  private interface Change {
    @Nullable ViewRegistration apply(ViewRegistration known);
  }

  private ViewRegistration read(Document document) {
    try {
      return mapper.readValue(document.body(), ViewRegistration.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read the registration of " + document.id(), e);
    }
  }

  private String write(ViewRegistration registration) {
    try {
      return mapper.writeValueAsString(registration);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a registration", e);
    }
  }
}
