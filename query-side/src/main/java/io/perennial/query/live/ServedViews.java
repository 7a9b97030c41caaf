package io.perennial.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentStore;
import io.perennial.query.view.View;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that queries are answered from. The registry is asked each time, so that a switch
 * counts at once and an answer is never put together from two generations.
 */
public final class ServedViews {

  private static final Logger LOG = LoggerFactory.getLogger(ServedViews.class);

  /** A view that has more than that is wrong as a whole. */
  private static final int MOST_DAMAGED = 10_000;

  private final ViewGenerations generations;
  private final FrozenGenerations frozen;
  private final DocumentStore store;
  private final ObjectMapper mapper;

  /** By the collection: a damaged document is never written again, but made anew in another one. */
  private final Map<String, Set<String>> damaged = new ConcurrentHashMap<>();

  /**
   * The served views.
   *
   * @param mapper the storage mapper
   */
  public ServedViews(
      ViewGenerations generations,
      FrozenGenerations frozen,
      DocumentStore store,
      ObjectMapper mapper) {
    this.generations = generations;
    this.frozen = frozen;
    this.store = store;
    this.mapper = mapper;
  }

  /**
   * The documents of the generation that serves.
   *
   * @throws ViewBuildingException when there is none of the version that this node knows
   */
  public <D> ViewDocuments<D> documents(View<D> view) {
    return documents(
        view, generations.serving(view).orElseThrow(() -> new ViewBuildingException(view.name())));
  }

  /** The documents of a generation that serves, or has served until a moment ago. */
  public <D> ViewDocuments<D> documents(View<D> view, Generation generation) {
    return new ViewDocuments<>(view, generation, store, mapper);
  }

  /** The document out of its stored form; empty when it is damaged, which is remembered. */
  public <D> Optional<D> read(ViewDocuments<D> documents, Document stored) {
    try {
      return Optional.of(documents.read(stored));
    } catch (DamagedDocumentException e) {
      Set<String> known =
          damaged.computeIfAbsent(
              documents.generation().collection(), name -> ConcurrentHashMap.newKeySet());
      if (known.size() < MOST_DAMAGED && known.add(stored.id())) {
        LOG.error(
            "A document of view {} is left out of answers until the view is rebuilt",
            documents.view().name(),
            e);
      }
      return Optional.empty();
    }
  }

  /** Documents that have been found damaged. */
  public Set<String> damaged(ViewDocuments<?> documents) {
    return Set.copyOf(damaged.getOrDefault(documents.generation().collection(), Set.of()));
  }

  /**
   * To be asked after the last document has been read, so that half an answer is not taken for a
   * whole one.
   *
   * @throws GenerationDroppedException when documents may have been missing
   */
  public void requireWhole(ViewDocuments<?> documents) {
    Generation generation = documents.generation();
    boolean whole =
        generation.stays()
            ? frozen.isWhole(generation.number())
            : generations.find(documents.view().name()).isWhole(generation.number());
    if (!whole) {
      throw new GenerationDroppedException(generation);
    }
  }
}
