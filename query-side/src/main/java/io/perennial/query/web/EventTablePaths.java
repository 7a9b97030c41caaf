package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.NDJSON;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import java.util.List;

/** Documents the door to the tables of events. */
final class EventTablePaths {

  private EventTablePaths() {}

  static void contribute(OpenApi api) {
    api.operation(
            "get",
            "/history/tables",
            "list-event-tables",
            HistoryPaths.TAG,
            "The tables of events, with their columns.")
        .scope(Scope.HISTORY)
        .response(
            200,
            "The tables",
            JSON,
            api.responseSchema(EventTablesEndpoint.EventTableList.class),
            null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER, Problems.ofStatus(406)));

    Operation events =
        api.operation(
                "get",
                "/history/events",
                "list-events",
                HistoryPaths.TAG,
                "Every event of the log up to now, as rows of tables.")
            .scope(Scope.HISTORY)
            .description(
                "In the order of recording. Personal data, and the accounts of those who asked,"
                    + " are masked unless the token has the scope personal as well.");
    QueryParts.tables(events, EventTablesEndpoint.TABLES.all(), true);
    AccessPaths.reason(events);
    events
        .response(200, "Rows", NDJSON, QueryParts.lines(Types.object()), null)
        .alternative(200, CSV, Types.text(), null)
        .header(200, FeedEndpoint.POSITION, "Every event up to it is in the answer")
        .header(200, "Content-Disposition", QueryParts.FILE)
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_HEADER,
                Problems.ofStatus(406),
                QueryProblems.TOO_MANY_STREAMS));
  }
}
