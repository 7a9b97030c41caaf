package io.perennial.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The examples of the interface's document with hostile text wherever text is free, each behind
 * what has to be recorded before it.
 */
final class HostileRequests {

  /** As it is to be read on pages. */
  static final String SCRIPT = "<script>alert(2)</script>";

  private static final String CUSTOMERS = "customers";
  private static final String COMMANDS = "/commands/";

  private final JsonNode document = read("docs", "openapi.json");
  private final JsonNode before =
      read("command-side", "src", "test", "resources", "io", "perennial", "command", "before.json");

  /**
   * A command and what is given before it.
   *
   * @param place where the workbench shows what it is for
   * @param requests in their order; the last one is the command itself
   */
  record Story(String place, List<Request> requests) {}

  /** A request for something to be recorded. */
  record Request(String path, JsonNode body) {}

  private static JsonNode read(String... path) {
    try {
      return Api.parsed(Files.readString(Path.of("..", path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One story for each command, but for runs, of which one is open at a time and says nothing, and
   * notices, which the service sends by itself.
   */
  List<Story> all() {
    List<Story> stories = new ArrayList<>();
    for (String mentioned : List.of("customer-1", "customer-2")) {
      Request known = request(COMMANDS + CUSTOMERS, mentioned, mentioned, mentioned, "{}");
      stories.add(new Story(place(CUSTOMERS, mentioned), List.of(known)));
    }
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      if (path.getKey().startsWith(COMMANDS)
          && !path.getKey().startsWith(COMMANDS + "tiering-runs")
          && !path.getKey().endsWith("/acknowledge-notice")
          && !example(path.getValue()).isMissingNode()) {
        stories.add(story(path.getKey(), "h" + stories.size()));
      }
    }
    return stories;
  }

  private Story story(String path, String name) {
    String[] parts = path.substring(COMMANDS.length()).split("/");
    String family = parts[0];
    String creation = COMMANDS + family;
    String command = parts[parts.length - 1];
    String sampled =
        example(document.get("paths").get(creation))
            .properties()
            .iterator()
            .next()
            .getValue()
            .asText();
    String id = sampled + "-" + name;
    String customerId = family.equals(CUSTOMERS) ? id : "customer-" + name;
    List<Request> requests = new ArrayList<>();
    if (!family.equals(CUSTOMERS)) {
      requests.add(request(COMMANDS + CUSTOMERS, customerId, customerId, name, "{}"));
    }
    List<String> steps = new ArrayList<>();
    before.path(family + "/" + command).forEach(step -> steps.add(step.asText()));
    boolean begun = false;
    for (String step : steps) {
      String[] said = step.split(" ", 2);
      String where = creation + "/" + parts[1] + "/" + said[0];
      boolean creates = !document.get("paths").has(where);
      if (!creates && !begun) {
        requests.add(request(creation, id, customerId, name, "{}"));
      }
      begun = true;
      requests.add(
          request(
              creates ? creation : where, id, customerId, name, said.length > 1 ? said[1] : "{}"));
    }
    if (!begun && !path.equals(creation)) {
      requests.add(request(creation, id, customerId, name, "{}"));
    }
    requests.add(request(path, id, customerId, name, "{}"));
    return new Story(place(family, id), requests);
  }

  private static String place(String family, String id) {
    return switch (family) {
      case CUSTOMERS -> "/customers/" + id;
      case "complaints" -> "/complaints/" + id;
      case "account-plans" -> "/key-accounts/plans/" + id;
      default -> "/things/" + family + "/" + id;
    };
  }

  private Request request(
      String path, String id, String customerId, String name, String otherwise) {
    JsonNode operation = document.get("paths").get(path);
    JsonNode content = operation.at("/post/requestBody/content/application~1json");
    ObjectNode body = (ObjectNode) hostile(content.get("schema"), example(operation), name);
    if (path.indexOf('{') < 0) {
      body.put(body.properties().iterator().next().getKey(), id);
    }
    if (body.has("customerId")) {
      body.put("customerId", customerId);
    }
    makeUnique(path, body, name);
    body.setAll((ObjectNode) Api.parsed(otherwise.replace('\'', '"')));
    return new Request(path.replaceAll("\\{\\w+}", id), body);
  }

  /** What no two may have, other than identifiers. */
  private static void makeUnique(String path, ObjectNode body, String name) {
    if (body.has("registrationNumber")) {
      body.put("registrationNumber", "HRB " + name);
    }
    if (path.equals(COMMANDS + "balance-sheets")) {
      body.put("occurredOn", "2024-01-%02d".formatted(number(name) % 28 + 1));
    }
    if (path.equals(COMMANDS + "sales-targets")) {
      body.put("year", body.get("year").asInt() + number(name) % 2);
    }
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(1));
  }

  private static JsonNode example(JsonNode operation) {
    return operation.at("/post/requestBody/content/application~1json/example");
  }

  private JsonNode hostile(JsonNode schema, JsonNode example, String name) {
    JsonNode known = resolved(schema);
    if (example.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> each : example.properties()) {
        JsonNode part = known.path("properties").path(each.getKey());
        if (each.getKey().equals("personId")) {
          object.put(each.getKey(), each.getValue().asText() + "-" + name.split("\\.", 2)[0]);
          continue; // nobody is at two customers
        }
        object.set(each.getKey(), hostile(part, each.getValue(), name));
      }
      return object;
    }
    if (example.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (JsonNode each : example) { // no two of them are alike
        array.add(hostile(known.path("items"), each, name + "." + array.size()));
      }
      return array;
    }
    return example.isTextual() && isFree(known)
        ? TextNode.valueOf(text(known.path("maxLength").asInt(Integer.MAX_VALUE), name))
        : example;
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode known = schema;
    while (known.has("$ref") || known.has("anyOf")) {
      known =
          known.has("$ref")
              ? document.at(known.get("$ref").asText().substring(1))
              : StreamSupport.stream(known.get("anyOf").spliterator(), false)
                  .filter(choice -> !choice.path("type").asText().equals("null"))
                  .findFirst()
                  .orElseThrow();
    }
    return known;
  }

  private static boolean isFree(JsonNode schema) {
    return schema.path("type").toString().contains("\"string\"")
        && !schema.has("enum")
        && !schema.has("format")
        && schema.path("pattern").asText("\\S").equals("\\S");
  }

  /** A formula, markup, script, marks that turn the direction, a word without an end. */
  private static String text(int most, String name) {
    String all =
        "=1+1<img src=x onerror=alert(1)>"
            + SCRIPT
            + "\"'&amp; \u202E"
            + name
            + "\u202C "
            + "W".repeat(200);
    return all.substring(0, Math.min(most, all.length())).strip();
  }
}
