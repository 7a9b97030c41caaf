package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One operation of the OpenAPI document, put together step by step. */
public final class Operation {

  private final ObjectMapper mapper;
  private final ObjectNode node;
  private final Map<String, ObjectNode> responses = new TreeMap<>();
  private final List<ProblemCode> problems = new ArrayList<>();

  Operation(ObjectMapper mapper, String id, String tag, String summary) {
    this.mapper = mapper;
    this.node = mapper.createObjectNode();
    node.putArray("tags").add(tag);
    node.put("operationId", id);
    node.put("summary", summary);
  }

  /** More than the summary says. */
  public Operation description(String text) {
    node.put("description", text);
    return this;
  }

  /** The scope the token needs. */
  public Operation scope(Scope scope) {
    node.putArray("security").addObject().putArray(OpenApi.BEARER).add(scope.claim());
    return this;
  }

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   */
  public Operation parameter(
      String in,
      String name,
      boolean required,
      String description,
      ObjectNode schema,
      @Nullable JsonNode example) {
    ObjectNode parameter = node.withArray("parameters").addObject();
    parameter.put("name", name).put("in", in).put("required", required);
    parameter.put("description", description);
    parameter.set("schema", schema);
    if (example != null) {
      parameter.set("example", example);
    }
    return this;
  }

  /** The request body. */
  public Operation body(boolean required, String mediaType, ObjectNode schema, JsonNode example) {
    ObjectNode body = node.putObject("requestBody");
    body.put("required", required);
    body.set("content", content(mediaType, schema, example));
    return this;
  }

  /** An answer with a body. */
  public Operation response(
      int status, String description, String mediaType, ObjectNode schema, JsonNode example) {
    response(status, description).set("content", content(mediaType, schema, example));
    return this;
  }

  /** The same answer in another media type. */
  public Operation alternative(int status, String mediaType, ObjectNode schema, JsonNode example) {
    ObjectNode response = responses.get(Integer.toString(status));
    if (response == null) {
      throw new IllegalStateException("There is no answer " + status + " to be an alternative to");
    }
    content(response.withObject("/content"), mediaType, schema, example);
    return this;
  }

  /** A header of an answer. */
  public Operation header(int status, String name, String description) {
    ObjectNode header = response(status, "").withObject("/headers").putObject(name);
    header.put("description", description);
    header.putObject("schema").put("type", "string");
    return this;
  }

  /** Problems it may answer with, beside those that every operation has. */
  public Operation problems(List<ProblemCode> codes) {
    problems.addAll(codes);
    return this;
  }

  private ObjectNode response(int status, String description) {
    ObjectNode response =
        responses.computeIfAbsent(Integer.toString(status), key -> mapper.createObjectNode());
    if (!description.isEmpty() || !response.has("description")) {
      response.put("description", description);
    }
    return response;
  }

  private ObjectNode content(String mediaType, ObjectNode schema, JsonNode example) {
    return content(mapper.createObjectNode(), mediaType, schema, example);
  }

  private static ObjectNode content(
      ObjectNode content, String mediaType, ObjectNode schema, JsonNode example) {
    ObjectNode media = content.putObject(mediaType);
    media.set("schema", schema);
    media.set("example", example);
    return content;
  }

  /** All problems of one status are one answer, with an example for each code. */
  ObjectNode build(ObjectNode problemSchema) {
    problems.stream()
        .distinct()
        .sorted(Comparator.comparingInt(ProblemCode::status).thenComparing(ProblemCode::code))
        .forEach(problem -> add(problem, problemSchema));
    ObjectNode all = node.putObject("responses");
    responses.forEach(all::set);
    return node;
  }

  private void add(ProblemCode problem, ObjectNode problemSchema) {
    ObjectNode response = response(problem.status(), "");
    String description = response.path("description").asText();
    response.put(
        "description",
        (description.isEmpty() ? "" : description + "\n")
            + "`"
            + problem.code()
            + "`: "
            + problem.title()
            + ".");
    ObjectNode media =
        response.withObject("/content").withObjectProperty("application/problem+json");
    media.set("schema", problemSchema);
    media
        .withObjectProperty("examples")
        .putObject(problem.code())
        .set(
            "value",
            mapper.valueToTree(
                Problem.of(
                    problem.code(), problem.status(), problem.title(), problem.title() + ".")));
    header(problem.status(), Correlation.CORRELATION_HEADER, "The correlation id in use");
    if (problem.status() == 401 || problem.status() == 403) {
      header(problem.status(), "WWW-Authenticate", "That a bearer token is asked for");
    }
    if (problem.status() == 405) {
      header(problem.status(), "Allow", "The methods that are");
    }
    if (problem.status() == 429 || problem.status() == 503) {
      header(problem.status(), "Retry-After", "Seconds after which to try again");
    }
  }
}
