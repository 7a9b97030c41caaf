package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The OpenAPI 3.1 document, put together from the doors that contribute to it. The same code gives
 * the same document, byte for byte.
 */
public final class OpenApi {

  static final String BEARER = "bearer";

  private static final List<Integer> EVERYWHERE =
      List.of(400, 401, 403, 405, 406, 408, 413, 415, 429, 500, 503);

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final Schemas schemas = new Schemas(mapper);
  private final Examples examples = new Examples(mapper);
  private final Map<String, Map<String, Operation>> paths = new TreeMap<>();
  private final Map<String, String> tags = new TreeMap<>();

  private OpenApi() {}

  /**
   * The document of the given doors.
   *
   * @param version version of the interface
   */
  public static byte[] document(String version, List<OpenApiContributor> contributors) {
    OpenApi api = new OpenApi();
    contributors.forEach(contributor -> contributor.contribute(api));
    try {
      return (api.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(api.build(version))
              + "\n")
          .replace("\r\n", "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  /** A group of operations. */
  public void tag(String name, String description) {
    tags.put(name, description);
  }

  /**
   * Adds an operation; the caller goes on to describe it.
   *
   * @param method lower case
   */
  public Operation operation(String method, String path, String id, String tag, String summary) {
    Operation operation = new Operation(mapper, id, tag, summary);
    operation.problems(EVERYWHERE.stream().map(ProblemCode::ofStatus).toList());
    if (paths.computeIfAbsent(path, key -> new TreeMap<>()).put(method, operation) != null) {
      throw new IllegalArgumentException(method + " " + path + " is described twice");
    }
    return operation;
  }

  /** What a caller sends: nothing but the fields, and lists may be left out. */
  public ObjectNode requestSchema(Class<?> type) {
    return schemas.request(type, Set.of(), Set.of());
  }

  /**
   * What a caller sends.
   *
   * @param left fields that are not part of it
   * @param optional fields that may be left out, beside those that say so
   */
  public ObjectNode requestSchema(Class<?> type, Set<String> left, Set<String> optional) {
    return schemas.request(type, left, optional);
  }

  /** What a caller gets. */
  public ObjectNode responseSchema(Class<?> type) {
    return schemas.response(type);
  }

  /** A list of what a caller gets. */
  public ObjectNode listSchema(Class<?> type) {
    ObjectNode list = mapper.createObjectNode().put("type", "array");
    list.set("items", schemas.response(type));
    return list;
  }

  /** An object that is not described further. */
  public ObjectNode anySchema() {
    return mapper.createObjectNode().put("type", "object");
  }

  /** A text. */
  public ObjectNode textSchema() {
    return mapper.createObjectNode().put("type", "string");
  }

  /** A text that follows a pattern. */
  public ObjectNode patternSchema(String pattern) {
    return textSchema().put("pattern", "^(?:" + pattern + ")$");
  }

  /** A whole number within bounds. */
  public ObjectNode numberSchema(long least, long most) {
    return mapper
        .createObjectNode()
        .put("type", "integer")
        .put("minimum", least)
        .put("maximum", most);
  }

  /** One of some words. */
  public ObjectNode choiceSchema(List<String> words) {
    ObjectNode choice = textSchema();
    words.forEach(choice.withArray("enum")::add);
    return choice;
  }

  /** A value as an example. */
  public JsonNode example(Object value) {
    return mapper.valueToTree(value);
  }

  /** An example of a record, made from its components and their constraints. */
  public ObjectNode exampleOf(Class<?> type) {
    return examples.of(type);
  }

  private ObjectNode build(String version) {
    ObjectNode problem = schemas.response(Problem.class);
    ObjectNode root = mapper.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Perennial");
    info.put("summary", "An event-sourced customer lifecycle service");
    info.put("version", version);
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    root.putArray("servers").addObject().put("url", "/");
    tags.forEach((name, description) ->
        root.withArray("tags").addObject().put("name", name).put("description", description));
    ObjectNode allPaths = root.putObject("paths");
    paths.forEach((path, operations) -> {
      ObjectNode item = allPaths.putObject(path);
      operations.forEach((method, operation) -> item.set(method, operation.build(problem)));
    });
    ObjectNode components = root.putObject("components");
    components.set("schemas", schemas.all());
    components
        .putObject("securitySchemes")
        .putObject(BEARER)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "The scope claim names the doors that the token opens.");
    return root;
  }
}
