package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.NDJSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents the door for analysts: views, their lists and their documents. */
final class ViewPaths {

  static final String TAG = "views";

  private static final String NUMBER = "Whole";

  private final ViewCatalogue catalogue;
  private final QueryParts parts;
  private final FigurePaths figures;

  /** The pages of lists, by what they are of: two doors may show the same. */
  private final Map<Class<?>, JsonSchema> pages = new HashMap<>();

  ViewPaths(ViewCatalogue catalogue, QueryParts parts) {
    this.catalogue = catalogue;
    this.parts = parts;
    this.figures = new FigurePaths(parts);
  }

  void contribute(OpenApi api) {
    list(api);
    FigurePaths.contribute(api);
    api.namedSchema(NUMBER, Types.number(-QueryParts.LARGEST, QueryParts.LARGEST));
    catalogue.published().forEach(view -> view(api, view));
  }

  private void list(OpenApi api) {
    api.operation("get", "/views", "list-views", TAG, "Name every view.")
        .scope(Scope.VIEWS)
        .response(
            200,
            "Views with their versions, positions, filters, sort keys and figures",
            JSON,
            api.responseSchema(ViewDescription.Catalogue.class),
            null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
  }

  private void view(OpenApi api, View<?> view) {
    Place place =
        new Place(
            "/views/" + view.name(), "list-" + view.name(), "get-" + view.name(), TAG, Scope.VIEWS);
    documents(api, view, place);
    view.figures().forEach(figure -> figures.contribute(api, view, figure));
  }

  /**
   * Where the documents of a view are shown.
   *
   * @param list name of the operation that lists them
   * @param get name of the operation that shows one
   */
  record Place(String path, String list, String get, String tag, Scope scope) {}

  void documents(OpenApi api, View<?> view, Place place) {
    String path = place.path;
    Class<?> type = view.documentType();
    JsonSchema schema = api.responseSchema(type);

    Operation list = api.operation("get", path, place.list, place.tag, view.meaning());
    list.scope(place.scope)
        .description(
            "As CSV, lines of JSON or a workbook, by Accept, it is whole. From and To are bounds,"
                + " themselves included.");
    for (ViewField<?> field : view.fields()) {
      filters(list, field);
    }
    parts.paging(list);
    list.parameter(
        "query",
        NamedDocuments.IDS,
        false,
        "Those of these documents that there are, in this order, as JSON: up to %d ids with commas"
                .formatted(parts.longestPage())
            + " between them; nothing else is asked for beside it but as of when",
        Types.pattern("[^,]+(,[^,]+)*"),
        null);
    list.parameter(
        "query",
        "sort",
        false,
        "Sort key; minus for high to low",
        Types.pattern(
            Stream.concat(
                    Stream.of("id"),
                    view.fields().stream().filter(ViewField::sorted).map(ViewPaths::name))
                .collect(Collectors.joining("|", "-?(?:", ")"))),
        null);
    QueryParts.tables(list, catalogue.tables(view), true);
    QueryParts.horizon(list);
    parts.consistency(list);
    list.response(
            200,
            "Documents",
            JSON,
            pages.computeIfAbsent(
                type, listed -> QueryParts.page(api, OpenApi.nameOf(listed) + "Page", schema)),
            null)
        .alternative(200, CSV, Types.text(), null)
        .alternative(200, NDJSON, QueryParts.lines(schema), null)
        .alternative(200, Format.XLSX.type(), Types.formatted("string", "binary"), null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .header(200, "Content-Disposition", QueryParts.FILE);
    QueryParts.freezing(api, list);
    list.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_CURSOR,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            Problems.ofStatus(406),
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.TOO_MANY_STREAMS,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));

    Operation one =
        api.operation("get", path + "/{id}", place.get, place.tag, "One document of the view.")
            .scope(place.scope)
            .description("With asOf or knownAt the document as the events up to then make it.");
    one.parameter("path", "id", true, "The document", Types.text(), view.sampleId());
    QueryParts.horizon(one);
    parts.consistency(one);
    one.response(200, "The document", JSON, schema, null);
    one.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            QueryProblems.UNKNOWN_DOCUMENT,
            Problems.ofStatus(406),
            QueryProblems.FOLD_FAILED,
            QueryProblems.DAMAGED_DOCUMENT,
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));
  }

  private static String name(ViewField<?> field) {
    return field.field().name();
  }

  private static void filters(Operation operation, ViewField<?> field) {
    for (String parameter : FieldFilters.parameters(field)) {
      String suffix = parameter.substring(name(field).length());
      boolean absent = suffix.isEmpty() && field.optional();
      String meaning =
          switch (suffix) {
            case FieldFilters.FROM, FieldFilters.TO -> "";
            default -> meaning(field) + (absent ? ", or absent for those that have none" : "");
          };
      operation.parameter("query", parameter, false, meaning, schema(field, absent), null);
    }
  }

  private static String meaning(ViewField<?> field) {
    return field.currency() == null
        ? field.meaning()
        : "%s, in %s".formatted(field.meaning(), field.currency());
  }

  private static JsonSchema schema(ViewField<?> field, boolean absent) {
    return switch (field.kind()) {
      case TEXT, STAFF -> {
        JsonSchema text = Types.text();
        text.setMinLength(1);
        yield text;
      }
      case DATE -> absent ? Types.pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}|absent") : Types.date();
      case QUARTER -> Types.pattern("[0-9]{4}-Q[1-4]" + (absent ? "|absent" : ""));
      case CHOICE ->
          Types.choice(
              Stream.concat(
                      field.choices().stream(),
                      absent ? Stream.of(ViewField.ABSENT) : Stream.empty())
                  .toList());
      case AMOUNT -> Types.pattern(FieldFilters.amount(field) + (absent ? "|absent" : ""));
      case NUMBER -> absent ? Types.pattern("-?[0-9]{1,18}|absent") : Types.reference(NUMBER);
    };
  }
}
