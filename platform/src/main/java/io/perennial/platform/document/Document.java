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

  /** The order of ids: by code points, as stores have it; {@code String} compares otherwise. */
  public static int compareIds(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char left = one.charAt(i);
      char right = other.charAt(i);
      if (left != right) {
        boolean leftBeyond = Character.isSurrogate(left);
        return leftBeyond == Character.isSurrogate(right)
            ? Character.compare(left, right)
            : leftBeyond ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
