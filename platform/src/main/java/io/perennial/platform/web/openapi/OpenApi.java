package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.perennial.platform.words.Words;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The OpenAPI 3.1 document, put together from the doors that contribute to it. The same code gives
 * the same document, byte for byte.
 */
public final class OpenApi {

  static final String BEARER = "bearer";

  /** In each of the maps of paths and components an entry is a line, so that a change is one. */
  private static final int LEVELS = 3;

  /** Said once, since it goes for every answer. */
  private static final String HEADERS =
      "Every answer has X-Correlation-Id, the one sent or one made for it; 429 and 503 have"
          + " Retry-After, 405 has Allow. A problem's code has one status, and an example under"
          + " components/examples; an answer names those of the problems that are its own.";

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final Schemas schemas = new Schemas();
  private final Map<String, Map<String, Operation>> paths = new TreeMap<>();
  private final Map<String, String> tags = new TreeMap<>();
  private final Map<String, JsonNode> shown = new TreeMap<>();

  /** Clients name their methods by them. */
  private final Set<String> ids = new HashSet<>();

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
      return (Json31.mapper().writer(new LinePrinter(LEVELS)).writeValueAsString(api.build(version))
              + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A model can always be written", e);
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
   * @param id the name that no other operation has
   */
  public Operation operation(String method, String path, String id, String tag, String summary) {
    Operation operation = new Operation(id, tag, summary);
    if (paths.computeIfAbsent(path, key -> new TreeMap<>()).put(method, operation) != null) {
      throw new IllegalArgumentException(method + " " + path + " is described twice");
    }
    if (!ids.add(id)) {
      throw new IllegalArgumentException("Two operations want to be called " + id);
    }
    return operation;
  }

  /** What a caller sends: nothing but the fields, and lists may be left out. */
  public JsonSchema requestSchema(Class<?> type) {
    return schemas.request(type, Set.of(), Set.of());
  }

  /**
   * What a caller sends.
   *
   * @param left fields that are not part of it
   * @param optional fields that may be left out, beside those that say so
   */
  public JsonSchema requestSchema(Class<?> type, Set<String> left, Set<String> optional) {
    return schemas.request(type, left, optional);
  }

  /** What a caller gets. */
  public JsonSchema responseSchema(Class<?> type) {
    return schemas.response(type);
  }

  /** What a caller gets, where it is no record of ours. */
  public JsonSchema namedSchema(String name, JsonSchema schema) {
    return schemas.named(name, schema);
  }

  /** What a caller gets as part of something else. */
  public Map<String, JsonSchema> partsOf(Class<?> type) {
    return schemas.partsOf(type);
  }

  /** What a caller gets, with an example that stands for it wherever it is part of an answer. */
  public JsonSchema responseSchema(Class<?> type, Object example) {
    JsonSchema reference = schemas.response(type);
    schemas.resolved(reference).setExample(example);
    return reference;
  }

  /** The name that the schema of a type has. */
  public static String nameOf(Class<?> type) {
    return Schemas.name(type);
  }

  /** Shows problems as they were really answered at a door; each code is shown by one door. */
  public void problemsOf(Class<?> door) {
    ProblemExamples.beside(door)
        .forEach((code, problem) -> {
          if (shown.put(code, problem) != null) {
            throw new IllegalArgumentException(code + " is shown twice");
          }
        });
  }

  /** An object as an example. */
  public ObjectNode example(Object value) {
    return mapper.valueToTree(value);
  }

  private OpenAPI build(String version) {
    List<String> codes = problemSchemas();
    Components components =
        new Components()
            .addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description(
                        "The scope claim names the doors that the token opens, by the first segment"
                            + " of their paths: "
                            + Stream.of(Scope.values())
                                .map(Scope::claim)
                                .collect(Collectors.joining(", "))
                            + "."));
    schemas.all().forEach(components::addSchemas);
    shown.keySet().retainAll(codes);
    shown.forEach((code, problem) -> components.addExamples(code, new Example().value(problem)));
    OpenAPI api =
        new OpenAPI(SpecVersion.V31)
            .openapi("3.1.0")
            .info(
                new Info()
                    .title("Perennial")
                    .summary("An event-sourced customer lifecycle service")
                    .description(HEADERS)
                    .version(version)
                    .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
            .addSecurityItem(new SecurityRequirement().addList(BEARER))
            .addServersItem(new Server().url("/"))
            .paths(new Paths())
            .components(components);
    tags.forEach(
        (name, description) -> api.addTagsItem(new Tag().name(name).description(description)));
    paths.forEach((path, operations) -> {
      PathItem item = new PathItem();
      operations.forEach((method, operation) ->
          item.operation(
              PathItem.HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
              operation.build(shown.keySet())));
      api.path(path, item);
    });
    SharedParts.share(api);
    return api;
  }

  /** One type for all problems, whose codes are those that are given somewhere: these. */
  private List<String> problemSchemas() {
    List<Operation> operations =
        paths.values().stream().flatMap(some -> some.values().stream()).toList();
    List<String> codes =
        operations.stream()
            .flatMap(operation -> operation.problems().stream())
            .map(ProblemCode::code)
            .distinct()
            .sorted()
            .toList();
    JsonSchema code = schemas.named(Schemas.name(ProblemCode.class), Types.choice(codes));
    JsonSchema problem = schemas.resolved(schemas.response(Problem.class));
    Words said = Objects.requireNonNull(Words.ofComponents(Problem.class).get("code"));
    problem.addProperty("code", Types.described(code, said.help()));
    ProblemCode unknown = Problems.ofStatus(404);
    problem.setExample(mapper.valueToTree(unknown.problem(unknown.title() + ".")));
    operations.stream()
        .flatMap(operation ->
            Stream.iterate(operation.common(), Objects::nonNull, CommonProblems::beside))
        .distinct()
        .forEach(common -> schemas.named(common.name(), common.schema()));
    return codes;
  }
}
