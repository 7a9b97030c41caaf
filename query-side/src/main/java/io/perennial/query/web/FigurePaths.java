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
import io.perennial.query.measure.FigureRows;
import io.perennial.query.table.Tables;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
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
    figure(api, view, figure);
    FigureRows rows = FigureRows.of(figure);
    if (!rows.summed().isEmpty()) {
      behind(api, view, figure, rows);
    }
  }

  /** The parameters; answers what they are when they are absent. */
  static FigureArguments arguments(Operation operation, List<FigureParameter> parameters) {
    Map<String, String> values = new TreeMap<>();
    for (FigureParameter parameter : parameters) {
      String usual = parameter.defaultText();
      operation.parameter(
          "query",
          parameter.name(),
          false,
          "%s; %s when absent"
              .formatted(parameter.meaning(), usual == null ? "today, or asOf," : usual),
          schema(parameter),
          null);
      values.put(parameter.name(), usual == null ? DATE.toString() : usual);
    }
    return new FigureArguments(values);
  }

  private <D, A, R> void figure(OpenApi api, View<?> view, Figure<D, A, R> figure) {
    Operation operation =
        api.operation(
                "get",
                "/views/%s/figures/%s".formatted(view.name(), figure.name()),
                "get-%s-%s".formatted(view.name(), figure.name()),
                ViewPaths.TAG,
                figure.meaning())
            .scope(Scope.VIEWS);
    FigureArguments usual = arguments(operation, figure.parameters());
    QueryParts.tables(operation, Tables.of(figure), false);
    QueryParts.horizon(operation);
    parts.consistency(operation);
    R nothing = figure.finish(figure.start(usual));
    Class<?> result = nothing.getClass();
    operation
        .response(
            200, "The figure", JSON, answer(api, view, figure, api.responseSchema(result)), null)
        .alternative(200, CSV, Types.text(), null)
        .alternative(200, Format.XLSX.type(), Types.formatted("string", "binary"), null)
        .header(200, "Content-Disposition", QueryParts.FILE);
    QueryParts.freezing(api, operation);
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

  private void behind(OpenApi api, View<?> view, Figure<?, ?, ?> figure, FigureRows rows) {
    Operation operation =
        api.operation(
                "get",
                "/views/%s/figures/%s/behind".formatted(view.name(), figure.name()),
                "get-%s-%s-behind".formatted(view.name(), figure.name()),
                ViewPaths.TAG,
                "The documents that make a cell of the figure, and what each contributes.")
            .scope(Scope.VIEWS)
            .description(
                "The coordinates of a row of the figure name the cell. In the order of the ids; as"
                    + " lines of JSON, by Accept, they are whole.");
    arguments(operation, figure.parameters());
    rows.coordinates()
        .forEach(name ->
            operation.parameter(
                "query",
                BehindEndpoint.CELL + name,
                true,
                "Coordinate of the cell, as the row has it; absent where it has none",
                Types.text(),
                null));
    parts.paging(operation);
    QueryParts.horizon(operation);
    parts.consistency(operation);
    String name = name(view, figure);
    JsonSchema part = part(api, rows, name + "Part");
    operation
        .response(200, "The parts", JSON, behindAnswer(api, rows, part, name + "Behind"), null)
        .alternative(200, QueryParts.NDJSON, QueryParts.lines(part), null)
        .header(200, "Link", "Where the next page is, rel=\"next\"");
    QueryParts.freezing(api, operation);
    operation.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_CURSOR,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            QueryProblems.UNKNOWN_CELL,
            Problems.ofStatus(406),
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.FIGURE_TOO_LARGE,
            QueryProblems.TOO_MANY_STREAMS,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));
  }

  private static JsonSchema behindAnswer(
      OpenApi api, FigureRows rows, JsonSchema part, String name) {
    JsonSchema own = new JsonSchema();
    own.setAllOf(List.of(Types.reference(ANSWER)));
    own.addProperty(
        "row", Types.described(api.responseSchema(rows.type()), "the row as the figure has it"));
    own.addProperty("items", Types.described(Types.listOf(part), "the parts, by id"));
    own.addProperty("next", QueryParts.next());
    own.required(List.of("row", "items", "next"));
    return api.namedSchema(name, own);
  }

  private static JsonSchema part(OpenApi api, FigureRows rows, String name) {
    JsonSchema sums = Types.object();
    for (RecordComponent component : rows.summed()) {
      sums.addProperty(
          component.getName(),
          component.getType() == BigDecimal.class
              ? Types.text()
              : Types.formatted("integer", "int64"));
    }
    JsonSchema part = Types.object();
    part.addProperty("id", Types.described(Types.text(), "the document"));
    part.addProperty(
        "customerId", Types.described(Types.text(), "whose events made it, for the history"));
    part.addProperty(
        "contributes",
        Types.described(sums, "what it adds to the row; what it adds nothing to is left out"));
    part.required(List.of("id", "customerId", "contributes"));
    return api.namedSchema(name, part);
  }

  private static String name(View<?> view, Figure<?, ?, ?> figure) {
    return Stream.of((view.name() + "-" + figure.name()).split("-"))
        .map(Words::sentence)
        .collect(Collectors.joining());
  }

  private static JsonSchema answer(
      OpenApi api, View<?> view, Figure<?, ?, ?> figure, JsonSchema result) {
    JsonSchema answer = new JsonSchema();
    answer.setAllOf(List.of(Types.reference(ANSWER)));
    answer.addProperty("result", Types.described(result, "the figure"));
    answer.required(List.of("result"));
    return api.namedSchema(name(view, figure) + "Answer", answer);
  }

  private static JsonSchema schema(FigureParameter parameter) {
    return switch (parameter.type()) {
      case DATE -> Types.date();
      case DECIMAL -> Types.pattern("[0-9]{1,15}([.][0-9]{1,9})?");
      case INTEGER -> Types.number(parameter.least(), parameter.most());
      case CHOICE -> Types.choice(parameter.choices());
      case WEEK -> Types.pattern("[0-9]{4}-W[0-9]{2}|" + FigureParameter.CURRENT);
      case STAFF, CODE -> {
        JsonSchema text = Types.text();
        text.setMinLength(1);
        yield text;
      }
    };
  }
}
