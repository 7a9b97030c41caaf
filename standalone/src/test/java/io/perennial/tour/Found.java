package io.perennial.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an answer has of what is told of it: fields that are not told are left out. */
final class Found {

  private Found() {}

  /** The told fields, with their values in the answer; a list is told in full. */
  static JsonNode of(JsonNode told, JsonNode given) {
    if (told.isObject() && given.isObject()) {
      ObjectNode found = JsonNodeFactory.instance.objectNode();
      told.fieldNames()
          .forEachRemaining(name -> {
            if (given.has(name)) {
              found.set(name, of(told.get(name), given.get(name)));
            }
          });
      return found;
    }
    if (told.isArray() && given.isArray() && told.size() == given.size()) {
      ArrayNode found = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < told.size(); i++) {
        found.add(of(told.get(i), given.get(i)));
      }
      return found;
    }
    return given;
  }
}
