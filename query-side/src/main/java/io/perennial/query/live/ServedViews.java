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
    Generation active = generations.find(view.name()).active();
    if (active == null || active.version() != view.version()) {
      throw new ViewBuildingException(view.name());
    }
    return new ViewDocuments<>(view, active, store, mapper);
  }
}
