package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.JSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.platform.words.Words;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.purchasemodel.CustomerOutlook;
import io.perennial.query.table.Tables;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents the door to what takes longer than a question may. */
final class AnalysisPaths {

  static final String TAG = "analyses";

  private static final String STATUS = "AnalysisStatus";

  private final List<Analysis<?>> analyses;
  private final QueryParts parts;

  AnalysisPaths(List<Analysis<?>> analyses, QueryParts parts) {
    this.analyses = analyses;
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    JsonSchema status = api.responseSchema(AnalysisStatus.class);
    api.operation("get", "/analyses", "list-analyses", TAG, "The analyses, with the latest run.")
        .scope(Scope.VIEWS)
        .response(
            200,
            "Every analysis, what it may be asked for, and its newest run",
            JSON,
            api.responseSchema(AnalysisStatus.Overview.class),
            null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
    JsonSchema page = QueryParts.page(api, "AnalysisRunPage", status);
    outlook(api);
    analyses.forEach(analysis -> contribute(api, analysis, status, page));
  }

  private void outlook(OpenApi api) {
    Operation operation =
        api.operation(
                "get",
                OutlookEndpoint.PATH,
                "get-customer-outlook",
                TAG,
                "What a customer may still buy, by the fit in use of a model, with intervals.")
            .scope(Scope.VIEWS);
    QueryParts.customer(operation, "customerId");
    FigurePaths.arguments(operation, CustomerOutlook.PARAMETERS);
    operation.parameter(
        "query",
        "run",
        false,
        "Number of a run of purchase-model whose fit is used, whatever the model; the one in use when"
            + " absent",
        Types.number(1, 999_999_999),
        null);
    parts.consistency(operation);
    operation
        .response(200, "The outlook", JSON, api.responseSchema(CustomerOutlook.class), null)
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_HEADER,
                QueryProblems.UNKNOWN_TOKEN,
                Problems.ofStatus(406),
                QueryProblems.UNKNOWN_DOCUMENT,
                QueryProblems.UNKNOWN_RUN,
                QueryProblems.NOT_FITTED,
                QueryProblems.NOTHING_BOUGHT,
                QueryProblems.WRITE_PARKED,
                QueryProblems.DAMAGED_DOCUMENT,
                QueryProblems.CUT_OFF,
                QueryProblems.VIEW_BEHIND,
                QueryProblems.VIEW_BUILDING));
  }

  private void contribute(OpenApi api, Analysis<?> analysis, JsonSchema status, JsonSchema page) {
    String runs = "/analyses/" + analysis.name() + "/runs";
    JsonSchema whole = whole(api, analysis);
    Operation ask =
        api.operation("post", runs, "run-" + analysis.name(), TAG, analysis.meaning())
            .scope(Scope.VIEWS)
            .description(
                "It is worked out beside, from what has been recorded by now; one that is waited"
                    + " for already is answered.");
    FigurePaths.arguments(ask, analysis.parameters());
    ask.response(202, "The run", JSON, status, null)
        .header(202, "Location", "Where it is told how far it is, and its result")
        .header(202, "Retry-After", "Seconds after which to ask")
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.ANALYSES_FULL));
    Operation list =
        api.operation(
                "get", runs, "list-runs-of-" + analysis.name(), TAG, "The runs, newest first.")
            .scope(Scope.VIEWS);
    parts.paging(list);
    list.response(200, "The runs, without their results", JSON, page, null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_CURSOR));
    Operation get =
        run(api, "get", analysis, "get-run-of-", "A run with its result, or how far it is.");
    QueryParts.tables(get, Tables.of(analysis), false);
    get.response(200, "It has ended", JSON, whole, null)
        .alternative(200, CSV, Types.text(), null)
        .alternative(200, Format.XLSX.type(), Types.formatted("string", "binary"), null)
        .header(200, "Content-Disposition", QueryParts.FILE)
        .problems(
            List.of(
                QueryProblems.INVALID_PARAMETER, Problems.ofStatus(406), QueryProblems.NO_RESULT))
        .response(202, "It waits, or is being worked out", JSON, status, null)
        .header(202, "Location", "Where to ask again")
        .header(202, "Retry-After", "Seconds after which to ask");
    run(api, "delete", analysis, "remove-run-of-", "Give a run up, or remove it.")
        .description(
            "One's own; what somebody else asked for, or the service by itself, with the scope"
                + " operations beside.")
        .response(200, "The run as it was", JSON, status, null);
  }

  private static Operation run(
      OpenApi api, String method, Analysis<?> analysis, String id, String summary) {
    return api.operation(
            method,
            "/analyses/" + analysis.name() + "/runs/{run}",
            id + analysis.name(),
            TAG,
            summary)
        .scope(Scope.VIEWS)
        .parameter(
            "path",
            "run",
            true,
            "Its number; latest for the newest with a result",
            Types.pattern("[1-9][0-9]{0,8}|latest"),
            "latest")
        .problems(List.of(Problems.UNKNOWN_PARAMETER, QueryProblems.UNKNOWN_RUN));
  }

  private static JsonSchema whole(OpenApi api, Analysis<?> analysis) {
    JsonSchema whole = new JsonSchema();
    whole.setAllOf(List.of(Types.reference(STATUS)));
    whole.addProperty(
        "result",
        Types.described(
            api.responseSchema(analysis.resultType()), "the result; absent when there is none"));
    String name =
        Stream.of(analysis.name().split("-")).map(Words::sentence).collect(Collectors.joining());
    return api.namedSchema(name + "Run", whole);
  }
}
