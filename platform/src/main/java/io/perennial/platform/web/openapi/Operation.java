package io.perennial.platform.web.openapi;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemWriter;
import io.perennial.platform.web.Problems;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One operation of the OpenAPI document, put together step by step. */
public final class Operation {

  private static final Comparator<ProblemCode> ORDER =
      Comparator.comparingInt(ProblemCode::status).thenComparing(ProblemCode::code);

  private static final String PROBLEM = ProblemWriter.PROBLEM_JSON.toString();

  private final io.swagger.v3.oas.models.Operation model = new io.swagger.v3.oas.models.Operation();
  private final Map<Integer, ApiResponse> responses = new TreeMap<>();
  private final Set<ProblemCode> problems = new TreeSet<>(ORDER);
  private CommonProblems common = CommonProblems.ANY;
  private @Nullable Scope scope;

  Operation(String id, String tag, String summary) {
    model.addTagsItem(tag).operationId(id).summary(summary);
  }

  /** More than the summary says. */
  public Operation description(String text) {
    model.description(text);
    return this;
  }

  /** The scope the token needs. */
  public Operation scope(Scope scope) {
    this.scope = scope;
    return problems(List.of(Problems.ofStatus(403)));
  }

  /**
   * A parameter.
   *
   * @param in {@code path}, {@code query} or {@code header}
   * @param description empty where another one has said it
   */
  public Operation parameter(
      String in,
      String name,
      boolean required,
      String description,
      JsonSchema schema,
      @Nullable Object example) {
    Parameter parameter = new Parameter().name(name).in(in).description(description).schema(schema);
    if (required) {
      parameter.required(true);
    }
    if (example != null) {
      parameter.example(example);
    }
    model.addParametersItem(parameter);
    return this;
  }

  /** The request body. */
  public Operation body(boolean required, String mediaType, JsonSchema schema, Object example) {
    model.requestBody(
        new RequestBody()
            .required(required)
            .content(new Content().addMediaType(mediaType, media(schema, example))));
    return problems(List.of(Problems.ofStatus(408)));
  }

  /**
   * An answer with a body.
   *
   * @param example absent where the schema has one
   */
  public Operation response(
      int status,
      String description,
      String mediaType,
      JsonSchema schema,
      @Nullable Object example) {
    ApiResponse response = response(status).description(description);
    response.content(new Content().addMediaType(mediaType, media(schema, example)));
    return this;
  }

  /**
   * The same answer in another media type.
   *
   * @param example absent where the schema has one
   */
  public Operation alternative(
      int status, String mediaType, JsonSchema schema, @Nullable Object example) {
    ApiResponse response = responses.get(status);
    if (response == null) {
      throw new IllegalStateException("There is no answer " + status + " to be an alternative to");
    }
    response.getContent().addMediaType(mediaType, media(schema, example));
    return this;
  }

  /** A header of an answer. */
  public Operation header(int status, String name, String description) {
    response(status)
        .addHeaderObject(name, new Header().description(description).schema(Types.text()));
    return this;
  }

  /** Problems it has in common with others, in place of those that every operation has. */
  public Operation problems(CommonProblems these) {
    common = these;
    return this;
  }

  /** Problems it may answer with, beside those that it has in common with others. */
  public Operation problems(List<ProblemCode> codes) {
    problems.addAll(codes);
    return this;
  }

  private ApiResponse response(int status) {
    return responses.computeIfAbsent(status, key -> new ApiResponse());
  }

  private static MediaType media(JsonSchema schema, @Nullable Object example) {
    MediaType media = new MediaType().schema(schema);
    if (example instanceof Map) {
      throw new IllegalArgumentException("The order of an example is to be the same in every run");
    }
    if (example != null) {
      media.example(example);
    }
    return media;
  }

  CommonProblems common() {
    return common;
  }

  /** All problems it may answer with. */
  Set<ProblemCode> problems() {
    Set<ProblemCode> all = new TreeSet<>(ORDER);
    all.addAll(common.codes());
    all.addAll(problems);
    return all;
  }

  /**
   * What is not an answer of a status by itself is a problem.
   *
   * @param shown codes of problems that there is an example of
   */
  io.swagger.v3.oas.models.Operation build(Set<String> shown) {
    JsonSchema any = problem(List.of());
    ApiResponses all = new ApiResponses();
    responses.forEach((status, response) -> {
      if (status >= 400) {
        response.getContent().addMediaType(PROBLEM, media(any, null));
      }
      all.addApiResponse(status.toString(), response);
    });
    for (int range : new int[] {4, 5}) {
      List<ProblemCode> own =
          problems.stream()
              .filter(code -> isIn(range, code) && !common.codes().contains(code))
              .toList();
      MediaType media = media(problem(own), null);
      // Those that many have in common are named where an answer has nothing else, which is shared.
      Stream<ProblemCode> named =
          own.isEmpty()
              ? common.codes().stream().filter(code -> isIn(range, code)).sorted(ORDER)
              : own.stream();
      named
          .map(ProblemCode::code)
          .filter(shown::contains)
          .forEach(code -> media.addExamples(code, new Example().$ref(code)));
      all.addApiResponse(
          range + "XX",
          new ApiResponse()
              .description("Problem")
              .content(new Content().addMediaType(PROBLEM, media)));
    }
    if (scope == null) {
      model.security(List.of());
    }
    return model.responses(all);
  }

  private static boolean isIn(int range, ProblemCode code) {
    return code.status() / 100 == range;
  }

  /**
   * The one schema of problems, so that clients have one type; beside it the codes there are, in a
   * way that says to a validator what it may be, and nothing to a generator.
   */
  private JsonSchema problem(List<ProblemCode> own) {
    JsonSchema problem = Types.reference(Schemas.name(Problem.class));
    problem.addPatternProperty("^code$", common.and(own));
    return problem;
  }
}
