package io.perennial.query.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a JSON patch (RFC 6902). A patch is made for documents that grow: entries of a
 * list are added and removed where they stand, and what stays on both sides of them is not sent.
 *
 * @param op {@code add}, {@code replace} or {@code remove}
 * @param path JSON pointer; empty for the whole document
 * @param value what is added, or stands there from now on; absent for a removal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonPatch(String op, String path, @Nullable JsonNode value) {

  /** What makes one document of another; the first may be missing. */
  static List<JsonPatch> between(JsonNode before, JsonNode after) {
    List<JsonPatch> patch = new ArrayList<>();
    if (before.isMissingNode()) {
      patch.add(new JsonPatch("add", "", after));
    } else {
      compare("", before, after, patch);
    }
    return patch;
  }

  private static void compare(String path, JsonNode before, JsonNode after, List<JsonPatch> patch) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      compareObjects(path, before, after, patch);
    } else if (before.isArray() && after.isArray()) {
      compareArrays(path, before, after, patch);
    } else {
      patch.add(new JsonPatch("replace", path, after));
    }
  }

  private static void compareObjects(
      String path, JsonNode before, JsonNode after, List<JsonPatch> patch) {
    before
        .fieldNames()
        .forEachRemaining(name -> {
          if (!after.has(name)) {
            patch.add(new JsonPatch("remove", path + "/" + escaped(name), null));
          }
        });
    after
        .properties()
        .forEach(field -> {
          String inner = path + "/" + escaped(field.getKey());
          JsonNode old = before.get(field.getKey());
          if (old == null) {
            patch.add(new JsonPatch("add", inner, field.getValue()));
          } else {
            compare(inner, old, field.getValue(), patch);
          }
        });
  }

  private static void compareArrays(
      String path, JsonNode before, JsonNode after, List<JsonPatch> patch) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int common = shorter - head - tail;
    for (int i = head; i < head + common; i++) {
      compare(path + "/" + i, before.get(i), after.get(i), patch);
    }
    for (int i = before.size() - tail - 1; i >= head + common; i--) {
      patch.add(new JsonPatch("remove", path + "/" + i, null));
    }
    for (int i = head + common; i < after.size() - tail; i++) {
      patch.add(new JsonPatch("add", path + "/" + i, after.get(i)));
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
