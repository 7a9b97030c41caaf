package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.query.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonPatchTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode json(String text) throws Exception {
    return MAPPER.readTree(text.replace('\'', '"'));
  }

  @Test
  void anEntryMoreIsSentAlone() throws Exception {
    assertThat(
            JsonPatch.between(
                json("{'days':[1,2,4],'sum':7,'gone':0}"),
                json("{'days':[1,2,3,4],'sum':10,'a/b~c':null}")))
        .containsExactly(
            new JsonPatch("remove", "/gone", null),
            new JsonPatch("add", "/days/2", json("3")),
            new JsonPatch("replace", "/sum", json("10")),
            new JsonPatch("add", "/a~1b~0c", json("null")));
    assertThat(JsonPatch.between(json("{'days':[1]}"), json("{'days':[1]}"))).isEmpty();
    assertThat(JsonPatch.between(MissingNode.getInstance(), json("{}")))
        .containsExactly(new JsonPatch("add", "", json("{}")));
  }

  @Seeds(300)
  void aPatchMakesTheOneOfTheOther(Random random) {
    JsonNode before = value(random, 3);
    JsonNode after = random.nextInt(4) == 0 ? value(random, 3) : changed(before, random);
    assertThat(apply(before, JsonPatch.between(before, after))).isEqualTo(after);
  }

  private static JsonNode value(Random random, int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(3);
    if (kind == 0) {
      return MAPPER.getNodeFactory().numberNode(random.nextInt(3));
    }
    if (kind == 1) {
      ArrayNode array = MAPPER.createArrayNode();
      for (int i = random.nextInt(5); i > 0; i--) {
        array.add(value(random, depth - 1));
      }
      return array;
    }
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.set("a/" + random.nextInt(4), value(random, depth - 1));
    }
    return object;
  }

  private static JsonNode changed(JsonNode value, Random random) {
    JsonNode copy = value.deepCopy();
    if (copy instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), value(random, 1));
      if (random.nextBoolean()) {
        array.remove(random.nextInt(array.size()));
      }
    } else if (copy instanceof ObjectNode object) {
      object.set("a/" + random.nextInt(4), value(random, 2));
    }
    return copy;
  }

  /** Applies a patch as RFC 6902 says. */
  static JsonNode apply(JsonNode document, List<JsonPatch> patch) {
    JsonNode result = document.deepCopy();
    for (JsonPatch each : patch) {
      if (each.path().isEmpty()) {
        result = Objects.requireNonNull(each.value());
        continue;
      }
      int slash = each.path().lastIndexOf('/');
      JsonNode parent = result.at(each.path().substring(0, slash));
      String name = each.path().substring(slash + 1).replace("~1", "/").replace("~0", "~");
      if (parent instanceof ArrayNode array) {
        int at = Integer.parseInt(name);
        switch (each.op()) {
          case "add" -> array.insert(at, Objects.requireNonNull(each.value()));
          case "replace" -> array.set(at, Objects.requireNonNull(each.value()));
          default -> array.remove(at);
        }
      } else {
        ObjectNode object = (ObjectNode) parent;
        if (each.op().equals("remove")) {
          object.remove(name);
        } else {
          object.set(name, Objects.requireNonNull(each.value()));
        }
      }
    }
    return result;
  }
}
