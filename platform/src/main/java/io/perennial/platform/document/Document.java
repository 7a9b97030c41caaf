package io.perennial.platform.document;

import java.util.Map;

/**
 * A stored document.
 *
 * @param id unique within the collection
 * @param version grows with every change; guards against a writer who has not seen the last one
 * @param body JSON text
 * @param fields a value for every field of the collection: {@code String} or {@code Long}
 */
public record Document(String id, long version, String body, Map<String, Object> fields) {

  public Document {
    fields = Map.copyOf(fields);
  }
}
