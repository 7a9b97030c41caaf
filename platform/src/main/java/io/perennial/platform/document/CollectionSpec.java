package io.perennial.platform.document;

import java.util.List;

/**
 * A collection: where it lives, what it is called, and the fields its documents are indexed by.
 *
 * @param area where it is kept
 * @param name lower-case letters, digits and underscores
 * @param fields fields with an index each, always together with the id
 */
public record CollectionSpec(Area area, String name, List<Field> fields) {

  public CollectionSpec {
    if (!name.matches("[a-z][a-z0-9_]{0,60}")) {
      throw new IllegalArgumentException("Not a collection name: " + name);
    }
    fields = List.copyOf(fields);
  }
}
