package io.perennial.platform.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One collection of documents. */
public interface DocumentCollection {

  /** The document, if it exists. */
  Optional<Document> get(String id);

  /** Those of the documents that exist, by id, read in one go. */
  Map<String, Document> get(Collection<String> ids);

  /**
   * Makes all changes that are still possible, in one go, in any order, at most one for each id.
   *
   * <p>With MongoDB a replacement that was made among several, and at once overtaken by another
   * writer, may be among the losers as well; one that is made alone is told for sure.
   *
   * @return ids of the changes that lost to another writer; empty when all were made
   */
  Set<String> write(List<? extends Write> writes);

  /** A page of the documents that match, in order. */
  Page find(Query query);

  /**
   * Hands over all documents in the order of their ids, without ever holding all of them. Documents
   * that others add or remove meanwhile may be handed over or not; all others are, once.
   */
  default void scan(Consumer<Document> consumer) {
    Query.Keyset after = null;
    do {
      Page page = find(new Query(List.of(), null, false, after, 1000));
      page.documents().forEach(consumer);
      after = page.next();
    } while (after != null);
  }

  /**
   * Tells from now on which documents are written, by whomever: once they can be read as they were
   * written, and before their writer goes on.
   *
   * @param written takes their ids
   * @return ends it; empty where others may write unseen
   */
  default Optional<Watch> watch(Consumer<Set<String>> written) {
    return Optional.empty();
  }

  /** Being told what is written. */
  interface Watch extends AutoCloseable {
    /** Ends it. */
    @Override
    void close();
  }

  /** Number of documents that match all filters. */
  long count(List<Filter> filters);

  /** Adds the document; {@code false} when its id is taken. */
  default boolean insert(Document document) {
    return write(List.of(new Write.Insert(document))).isEmpty();
  }

  /** Replaces the document if it is still at the expected version; {@code false} otherwise. */
  default boolean replace(Document document, long expectedVersion) {
    return write(List.of(new Write.Replace(document, expectedVersion))).isEmpty();
  }

  /** Removes the document if it is still at the expected version; {@code false} otherwise. */
  default boolean delete(String id, long expectedVersion) {
    return write(List.of(new Write.Delete(id, expectedVersion))).isEmpty();
  }
}
