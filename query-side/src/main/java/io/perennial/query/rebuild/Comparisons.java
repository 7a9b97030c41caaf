package io.perennial.query.rebuild;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.TypedDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last comparison of each view, beside the registry of generations, which is read with every
 * question and has to stay small.
 */
public final class Comparisons {

  /** Its collection; frozen. */
  static final String COLLECTION = "comparisons_v1";

  private final TypedDocuments<Comparison> documents;

  /** The comparisons that are kept in a store. */
  public Comparisons(DocumentStore store) {
    this.documents =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.VIEWS, COLLECTION, List.of()),
            Comparison.class,
            any -> Map.of());
  }

  /** What the last comparison of a view has found. */
  public Optional<Comparison> find(String view) {
    return documents.get(view);
  }

  /** Keeps what a comparison has found, in place of the one before. */
  void keep(String view, Comparison comparison) {
    while (documents.change(view, before -> comparison).isEmpty()
        && !documents.insert(view, comparison)) {
      // another node has just kept the first one
    }
  }
}
