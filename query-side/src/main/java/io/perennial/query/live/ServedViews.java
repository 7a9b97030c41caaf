package io.perennial.query.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.DocumentStore;
import io.perennial.query.view.View;

/**
 * The documents that queries are answered from. The registry is asked each time, so that a switch
 * counts at once and an answer is never put together from two generations.
 */
public final class ServedViews {

  private final ViewGenerations generations;
  private final DocumentStore store;
  private final ObjectMapper mapper;

  /**
   * The served views.
   *
   * @param mapper the storage mapper
   */
  public ServedViews(ViewGenerations generations, DocumentStore store, ObjectMapper mapper) {
    this.generations = generations;
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
}
