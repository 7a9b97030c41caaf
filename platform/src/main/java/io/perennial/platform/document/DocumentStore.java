package io.perennial.platform.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Documents of a collection without their fields, behind an id in the order of ids ({@link
   * Document#compareIds}). So what another version has made is read, whatever fields it has; none
   * are found in a collection that does not exist.
   *
   * @param after id of the last document before; from the start when absent
   * @param limit documents at most
   */
  List<Document> bare(Area area, String name, @Nullable String after, int limit);

  /** Names of the collections that exist in an area. */
  Set<String> names(Area area);

  /** Makes sure that the store can be reached and, where it is ours alone, written. */
  void requireUsable();

  /** Releases connections and files; requests already accepted are finished first. */
  @Override
  void close();
}
