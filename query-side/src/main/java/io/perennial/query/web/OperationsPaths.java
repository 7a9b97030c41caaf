package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.LARGEST;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.query.live.ParkedEvent;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.ViewCatalogue;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.ArrayList;
import java.util.List;

/** Documents the door for operators. */
final class OperationsPaths {

  static final String TAG = "operations";

  private static final String TAKE_OVER =
      "Whether it takes over by itself, once it has been compared with the one that serves, or when"
          + " it is asked to";

  private final ViewCatalogue catalogue;
  private final QueryParts parts;

  OperationsPaths(ViewCatalogue catalogue, QueryParts parts) {
    this.catalogue = catalogue;
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    JsonSchema status = api.responseSchema(ViewStatus.class);
    JsonSchema outcome = api.responseSchema(ParkedFailures.Outcome.class);
    JsonSchema event = api.responseSchema(ParkedEvent.class);
    api.operation("get", "/operations/views", "list-view-status", TAG, "How views are.")
        .scope(Scope.OPERATIONS)
        .response(
            200,
            "Every view with its generations, positions, segments and parked events",
            JSON,
            api.responseSchema(ViewStatus.Overview.class),
            null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
    named(api, "get", "", "get-view-status", "How a view is.")
        .response(200, "The view", JSON, status, null);
    api.operation(
            "post",
            "/operations/views/rebuild",
            "rebuild-views",
            TAG,
            "Rebuild all views, in one pass over the log.")
        .scope(Scope.OPERATIONS)
        .description(
            "New generations are folded beside the ones that serve, compared with them, and take"
                + " over in one step. Views that are being rebuilt already are left out.")
        .parameter("query", "takeOver", false, TAKE_OVER, Types.choice(ViewStatus.TAKE_OVER), null)
        .response(
            202,
            "The views that are being rebuilt because of this request",
            JSON,
            api.responseSchema(ViewStatus.Started.class),
            null)
        .header(202, "Location", "Where progress is told")
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.REBUILD_RUNNING));
    named(api, "post", "/rebuild", "rebuild-view", "Rebuild a view.")
        .parameter("query", "takeOver", false, TAKE_OVER, Types.choice(ViewStatus.TAKE_OVER), null)
        .response(202, "The view is being rebuilt", JSON, status, null)
        .header(202, "Location", "Where progress is told")
        .problems(List.of(QueryProblems.INVALID_PARAMETER, QueryProblems.REBUILD_RUNNING));
    held(
            api,
            "take-over",
            "take-over-generation",
            "Let the generation that waits take over from the one that serves.",
            status)
        .problems(List.of(QueryProblems.GENERATION_BEHIND));
    held(
        api,
        "discard",
        "discard-generation",
        "Give up the generation that waits; the one that serves goes on.",
        status);

    named(
            api,
            "post",
            "/frozen/{number}/drop",
            "drop-frozen-generation",
            "Drop a generation that shows how the view was, or give it up while it is folded.")
        .parameter("path", "number", true, "Its number", Types.number(1, LARGEST), 3)
        .response(200, "The view", JSON, status, null)
        .problems(List.of(QueryProblems.NOT_FROZEN));

    Operation parked =
        named(
            api,
            "get",
            "/parked",
            "list-parked-events",
            "Events that a view could not fold, and those that wait behind them.");
    parts.paging(parked);
    parked
        .response(
            200,
            "By customer, in order; who has a failure failed, the others wait",
            JSON,
            QueryParts.page(api, "ParkedEventPage", event),
            null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .problems(List.of(QueryProblems.INVALID_PARAMETER, QueryProblems.INVALID_CURSOR));
    named(
            api,
            "post",
            "/parked/retry",
            "retry-parked-events",
            "Fold the parked events of all customers, each in order up to the first that fails.")
        .response(200, "What came of it", JSON, outcome, null);
    Operation retry =
        named(
            api,
            "post",
            "/parked/{customerId}/retry",
            "retry-parked-events-of-customer",
            "Fold the parked events of a customer, in order up to the first that fails.");
    QueryParts.customer(retry, "customerId");
    retry
        .response(200, "What came of it", JSON, outcome, null)
        .problems(List.of(QueryProblems.NOT_PARKED));
    Operation discard =
        named(
            api,
            "post",
            "/parked/{customerId}/discard",
            "discard-parked-event",
            "Pass over the first event parked for a customer, and fold the ones behind it.");
    QueryParts.customer(discard, "customerId");
    discard
        .description("Only for the generation that serves: a rebuild folds the event again.")
        .parameter(
            "query",
            "position",
            true,
            "The event's position, so that no other one is passed over by mistake",
            Types.number(0, LARGEST),
            4711)
        .response(200, "What came of it", JSON, outcome, null)
        .problems(
            List.of(
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.NOT_PARKED,
                QueryProblems.OTHER_PARKED));
  }

  private Operation held(OpenApi api, String what, String id, String summary, JsonSchema status) {
    return named(api, "post", "/rebuild/" + what, id, summary)
        .parameter(
            "query",
            "generation",
            true,
            "Its number, so that no other one is meant by mistake",
            Types.number(1, LARGEST),
            2)
        .response(200, "The view", JSON, status, null)
        .problems(List.of(QueryProblems.INVALID_PARAMETER, QueryProblems.NOT_WAITING));
  }

  private Operation named(OpenApi api, String method, String rest, String id, String summary) {
    List<String> names = new ArrayList<>();
    catalogue.all().forEach(view -> names.add(view.name()));
    return api.operation(method, "/operations/views/{view}" + rest, id, TAG, summary)
        .scope(Scope.OPERATIONS)
        .parameter("path", "view", true, "The view", Types.choice(names), null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER, QueryProblems.UNKNOWN_VIEW));
  }
}
