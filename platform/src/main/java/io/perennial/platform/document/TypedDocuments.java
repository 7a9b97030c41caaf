package io.perennial.platform.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Documents of one type in a collection, nothing of which is personal.
 *
 * @param <T> the type, as the plain mapper writes and reads it
 */
public final class TypedDocuments<T> {

  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  private final DocumentCollection collection;
  private final Class<T> type;
  private final Function<T, Map<String, Object>> fields;

  /**
   * The documents of a collection.
   *
   * @param fields what is filtered and sorted by
   */
  public TypedDocuments(
      DocumentStore store,
      CollectionSpec collection,
      Class<T> type,
      Function<T, Map<String, Object>> fields) {
    this.collection = store.collection(collection);
    this.type = type;
    this.fields = fields;
  }

  /** The collection. */
  public DocumentCollection collection() {
    return collection;
  }

  /** The document, if it exists. */
  public Optional<T> get(String id) {
    return collection.get(id).map(this::read);
  }

  /** What a stored document says. */
  public T read(Document document) {
    try {
      return MAPPER.readValue(document.body(), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read " + document.id(), e);
    }
  }

  /** The stored form. */
  public Document document(String id, long version, T value) {
    try {
      return new Document(id, version, MAPPER.writeValueAsString(value), fields.apply(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + id, e);
    }
  }

  /** Adds it; {@code false} when its id is taken. */
  public boolean insert(String id, T value) {
    return collection.insert(document(id, 1, value));
  }

  /**
   * Changes what is there, again and again while others change it in between; empty when there is
   * nothing. What stays the same is not written.
   */
  public Optional<T> change(String id, UnaryOperator<T> change) {
    while (true) {
      Optional<Document> seen = collection.get(id);
      if (seen.isEmpty()) {
        return Optional.empty();
      }
      T before = read(seen.get());
      T after = change.apply(before);
      long version = seen.get().version();
      if (after.equals(before) || collection.replace(document(id, version + 1, after), version)) {
        return Optional.of(after);
      }
    }
  }

  /** Removes it; it need not be there. */
  public void delete(String id) {
    Optional<Document> seen = collection.get(id);
    while (seen.isPresent() && !collection.delete(id, seen.get().version())) {
      seen = collection.get(id);
    }
  }
}
