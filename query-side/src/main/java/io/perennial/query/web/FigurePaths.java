package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.DATE;
import static io.perennial.query.web.QueryParts.JSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.platform.words.Words;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents the figures of views. */
final class FigurePaths {

  private static final String ANSWER = "FigureAnswer";

  private final QueryParts parts;

  FigurePaths(QueryParts parts) {
    this.parts = parts;
  }

  /** What is the same in every answer. */
  static void contribute(OpenApi api) {
    JsonSchema parameters = Types.object();
    parameters.setAdditionalProperties(Types.text());
    JsonSchema answer = Types.object();
    answer.addProperty("figure", Types.described(Types.text(), "name of the figure"));
    answer.addProperty("view", Types.described(Types.text(), "name of its view"));
    answer.addProperty(
        "parameters", Types.described(parameters, "what it was asked for, defaults filled in"));
    answer.addProperty(
        "asOfPosition",
        Types.described(
            Types.formatted("integer", "int64"), "every event up to this position is in it"));
    answer.required(List.of("figure", "view", "parameters", "asOfPosition"));
    api.namedSchema(ANSWER, answer);
  }

  <D, A, R> void contribute(OpenApi api, View<?> view, Figure<D, A, R> figure) {
    Operation operation =
        api.operation(
                "get",
                "/views/%s/figures/%s".formatted(view.name(), figure.name()),
                "get-%s-%s".formatted(view.name(), figure.name()),
                ViewPaths.TAG,
                figure.meaning())
            .scope(Scope.VIEWS);
    Map<String, String> values = new TreeMap<>();
    for (FigureParameter parameter : figure.parameters()) {
      String usual = parameter.defaultText();
      operation.parameter(
          "query",
          parameter.name(),
          false,
          "%s; %s when absent".formatted(parameter.meaning(), usual == null ? "today" : usual),
          schema(parameter),
          null);
      values.put(parameter.name(), usual == null ? DATE.toString() : usual);
    }
    parts.consistency(operation);
    R nothing = figure.finish(figure.start(new FigureArguments(values)));
    Class<?> result = nothing.getClass();
    operation
        .response(
            200, "The figure", JSON, answer(api, view, figure, api.responseSchema(result)), null)
        .alternative(200, CSV, Types.text(), null);
    operation.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            Problems.ofStatus(406),
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.FIGURE_TOO_LARGE,
            QueryProblems.TOO_MANY_STREAMS,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));
  }

  private static JsonSchema answer(
      OpenApi api, View<?> view, Figure<?, ?, ?> figure, JsonSchema result) {
    JsonSchema answer = new JsonSchema();
    answer.setAllOf(List.of(Types.reference(ANSWER)));
    answer.addProperty("result", Types.described(result, "the figure"));
    answer.required(List.of("result"));
    return api.namedSchema(
        Stream.of((view.name() + "-" + figure.name()).split("-"))
            .map(Words::sentence)
            .collect(Collectors.joining("", "", "Answer")),
        answer);
  }

  private static JsonSchema schema(FigureParameter parameter) {
    return switch (parameter.type()) {
      case DATE -> Types.date();
      case DECIMAL -> Types.pattern("[0-9]{1,15}([.][0-9]{1,9})?");
      case INTEGER -> Types.number(parameter.least(), parameter.most());
      case CHOICE -> Types.choice(parameter.choices());
      case STAFF -> {
        JsonSchema text = Types.text();
        text.setMinLength(1);
        yield text;
      }
    };
  }
}
