package io.perennial.platform.document;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A collection: where it lives, what it is called, and the fields its documents are indexed by.
 *
 * @param area where it is kept
 * @param name lower-case letters, digits and underscores
 * @param fields fields with an index each, always together with the id; no two that differ only in
 *     case
 */
public record CollectionSpec(Area area, String name, List<Field> fields) {

  public CollectionSpec {
    if (!name.matches("[a-z][a-z0-9_]{0,60}")) {
      throw new IllegalArgumentException("Not a collection name: " + name);
    }
    fields = List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(
            "Two fields of the collection %s differ at most in case: %s"
                .formatted(name, field.name()));
      }
    }
  }
}
