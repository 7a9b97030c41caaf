package io.perennial.platform.document;

import java.util.Set;

/**
 * The port of the document store. Collections live in areas, kept apart from each other; an adapter
 * creates a collection with its indexes on first use.
 *
 * <p>All methods may be called from any thread. Every method throws {@link
 * DocumentStoreUnavailableException} when the store cannot be reached.
 */
public interface DocumentStore extends AutoCloseable {

  /** The collection, created with the indexes of its specification when it does not exist. */
  DocumentCollection collection(CollectionSpec spec);

  /**
   * Drops a collection with all its documents; dropping one that does not exist changes nothing.
   * Who still holds the collection must not use it any more.
   */
  void drop(Area area, String name);

  /** Names of the collections that exist in an area. */
  Set<String> names(Area area);

  /** Makes sure that the store can be reached and, where it is ours alone, written. */
  void requireUsable();

  /** Releases connections and files; requests already accepted are finished first. */
  @Override
  void close();
}
