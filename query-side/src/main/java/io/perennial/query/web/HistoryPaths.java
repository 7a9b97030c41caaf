package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.NDJSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents the door for auditors. */
final class HistoryPaths {

  static final String TAG = "history";

  private static final String EVENT_STREAM = "text/event-stream";

  private final QueryParts parts;

  HistoryPaths(QueryParts parts) {
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    String path = "/history/customers/{customerId}";
    Operation events =
        api.operation(
                "get",
                path,
                "list-history",
                TAG,
                "Every event of a customer, its plans and its complaints, in order.")
            .scope(Scope.HISTORY)
            .description(
                "A page as JSON; as CSV or lines of JSON, by Accept, the whole history. With asOf"
                    + " or knownAt instead what the events up to then make of the customer in"
                    + " every view.");
    QueryParts.customer(events, "customerId");
    parts.paging(events);
    QueryParts.horizon(events);
    QueryParts.tables(events, HistoryEndpoint.TABLES.all(), true);
    parts.consistency(events);
    JsonSchema event = api.responseSchema(HistoryEvent.class);
    events
        .response(200, "Events, or the state at a date", JSON, answer(api, event), null)
        .alternative(200, CSV, Types.text(), null)
        .alternative(200, NDJSON, QueryParts.lines(event), null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .header(200, "Content-Disposition", QueryParts.FILE);
    events.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_CURSOR,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            QueryProblems.UNKNOWN_CUSTOMER,
            Problems.ofStatus(406),
            QueryProblems.DAMAGED_DOCUMENT,
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.TOO_MANY_STREAMS,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));

    Operation replay =
        api.operation(
                "post",
                path + "/replay",
                "replay-history",
                TAG,
                "Replay a customer's history, one step an event, with the state after it.")
            .scope(Scope.HISTORY)
            .description(
                "Each message has the step as id, the event's type as event, and as data the"
                    + " event and by view a JSON patch (RFC 6902) that makes the customer's"
                    + " document after it of the one before; the first message adds the documents"
                    + " whole; the last one is an end event, which tells how many steps there are.");
    QueryParts.customer(replay, "customerId");
    replay.parameter(
        "query",
        "limit",
        false,
        "Steps to be sent at most; all where absent",
        Types.number(1, HistoryEndpoint.MOST_STEPS),
        "2");
    replay.parameter(
        "header",
        "Last-Event-ID",
        false,
        "Resumes behind this step",
        Types.pattern("[0-9]{0,18}"),
        "3");
    parts.consistency(replay);
    replay.response(200, "The replay", EVENT_STREAM, message(api), null);
    replay.problems(
        List.of(
            Problems.UNKNOWN_PARAMETER,
            QueryProblems.INVALID_PARAMETER,
            QueryProblems.INVALID_HEADER,
            QueryProblems.UNKNOWN_TOKEN,
            QueryProblems.UNKNOWN_CUSTOMER,
            QueryProblems.DAMAGED_DOCUMENT,
            QueryProblems.WRITE_PARKED,
            QueryProblems.CUT_OFF,
            QueryProblems.TOO_MANY_STREAMS,
            QueryProblems.VIEW_BEHIND,
            QueryProblems.VIEW_BUILDING));
  }

  /** What a message of the stream is made of. */
  private static JsonSchema message(OpenApi api) {
    JsonSchema end = Types.object();
    end.addProperty(
        "steps", Types.described(Types.formatted("integer", "int64"), "how many steps there are"));
    end.addRequiredItem("steps");
    JsonSchema either = new JsonSchema();
    either.setAnyOf(List.of(api.responseSchema(CustomerStateAnswer.Step.class), end));
    JsonSchema message = Types.object();
    message.addProperty("id", Types.described(Types.text(), "the step"));
    message.addProperty("event", Types.described(Types.text(), "type of the event, or end"));
    message.addProperty(
        "data", Types.described(Types.content("application/json", either), "the step, or the end"));
    return message;
  }

  /**
   * One type for both answers, since a client has to choose one before it has read any: with asOf
   * or knownAt the state, else a page.
   */
  private static JsonSchema answer(OpenApi api, JsonSchema event) {
    JsonSchema answer = Types.object();
    api.partsOf(CustomerStateAnswer.class).forEach(answer::addProperty);
    answer.addProperty("items", Types.described(Types.listOf(event), "the events, in order"));
    answer.addProperty("next", QueryParts.next());
    answer.addRequiredItem("customerId");
    answer.setDependentRequired(
        new TreeMap<>(Map.of("items", List.of("next"), "state", List.of("events", "failed"))));
    return api.namedSchema("CustomerHistory", answer);
  }
}
