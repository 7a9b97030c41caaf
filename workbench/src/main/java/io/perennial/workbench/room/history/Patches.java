package io.perennial.workbench.room.history;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes of documents what patches (RFC 6902) say: additions, replacements and removals. */
final class Patches {

  private Patches() {}

  /**
   * The documents as they are after the patches.
   *
   * @param documents by view; stay as they are
   * @param changes patches by view
   */
  static Map<String, JsonNode> applied(Map<String, JsonNode> documents, JsonNode changes) {
    Map<String, JsonNode> after = new LinkedHashMap<>(documents);
    changes
        .properties()
        .forEach(change -> {
          JsonNode document =
              after.getOrDefault(change.getKey(), MissingNode.getInstance()).deepCopy();
          for (JsonNode patch : change.getValue()) {
            document = applied(document, patch);
          }
          after.put(change.getKey(), document);
        });
    return after;
  }

  private static JsonNode applied(JsonNode document, JsonNode patch) {
    JsonPointer path = JsonPointer.compile(patch.path("path").asText());
    JsonNode value = patch.path("value");
    if (path.matches()) {
      return value;
    }
    boolean removed = patch.path("op").asText().equals("remove");
    JsonPointer last = path.last();
    switch (document.at(path.head())) {
      case ObjectNode object when removed -> object.remove(last.getMatchingProperty());
      case ObjectNode object -> object.set(last.getMatchingProperty(), value);
      case ArrayNode array when removed -> array.remove(last.getMatchingIndex());
      case ArrayNode array when patch.path("op").asText().equals("add") ->
          array.insert(last.getMatchingIndex(), value);
      case ArrayNode array -> array.set(last.getMatchingIndex(), value);
      default -> throw new IllegalArgumentException("There is nothing at " + path);
    }
    return document;
  }
}
