package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.CSV;
import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.NDJSON;

import io.perennial.platform.access.AccessCheck;
import io.perennial.platform.access.AccessEntry;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;

/** Documents the access log. */
final class AccessPaths {

  private static final String PATH = "/history/access";

  private final QueryParts parts;

  AccessPaths(QueryParts parts) {
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    Operation list =
        api.operation(
                "get",
                PATH,
                "list-accesses",
                HistoryPaths.TAG,
                "Who looked at personal data, and who tried to be both of two people.")
            .scope(Scope.HISTORY)
            .description(
                "A page as JSON; as CSV or lines of JSON, by Accept, all entries that are wanted."
                    + " A line of JSON is the entry as it was written: its SHA-256 stands in the"
                    + " next entry as previous.");
    list.parameter(
            "query",
            "person",
            false,
            "Who asked, or for whom it was asked",
            Types.text(),
            "analyst@example")
        .parameter(
            "query",
            "kind",
            false,
            "What the entry is about",
            Types.choice(AccessEndpoint.KINDS),
            "READ")
        .parameter(
            "query",
            "subject",
            false,
            "Whom it was about: a customer, a plan, a complaint...; entries about more than they"
                + " name are among the answer, too",
            Types.text(),
            QueryParts.CUSTOMER)
        .parameter(
            "query",
            "from",
            false,
            "Not written before: a date or an instant",
            Types.text(),
            QueryParts.DATE.toString())
        .parameter(
            "query",
            "to",
            false,
            "Not written after: a date, to its end, or an instant",
            Types.text(),
            QueryParts.DATE.toString())
        .parameter(
            "query",
            "sort",
            false,
            "In the order of writing, or with a minus in front the newest first",
            Types.choice(AccessEndpoint.ORDERS),
            null);
    parts.paging(list);
    QueryParts.tables(list, AccessEndpoint.TABLES, true);
    JsonSchema entry = api.responseSchema(AccessEntry.class);
    list.response(200, "Entries", JSON, QueryParts.page(api, "AccessPage", entry), null)
        .alternative(200, CSV, Types.text(), null)
        .alternative(200, NDJSON, QueryParts.lines(entry), null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .header(200, "Content-Disposition", QueryParts.FILE)
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_CURSOR,
                QueryProblems.INVALID_HEADER,
                Problems.ofStatus(406),
                QueryProblems.TOO_MANY_STREAMS));

    api.operation(
            "get",
            PATH + "/check",
            "check-accesses",
            HistoryPaths.TAG,
            "Whether the access log is whole, and where it ends.")
        .scope(Scope.HISTORY)
        .description(
            "What it answers as head is to be noted outside of the service; asked with it later,"
                + " it tells whether the log still holds what was there then.")
        .parameter(
            "query",
            "number",
            false,
            "Number of an entry that was noted, with its hash",
            Types.pattern("[0-9]{1,18}"),
            null)
        .parameter(
            "query",
            "hash",
            false,
            "SHA-256 of the entry that was noted",
            Types.pattern("[0-9a-f]{64}"),
            null)
        .response(200, "The result", JSON, api.responseSchema(AccessCheck.class), null)
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_HEADER));
  }

  /** The header by which those who may see personal data say why they look. */
  static void reason(Operation operation) {
    operation.parameter(
        "header",
        AccessReason.HEADER,
        false,
        "Why personal data is looked at, for the access log: "
            + AccessReason.EXPECTED
            + "; demanded of tokens with the scope personal where the service is set so",
        Types.text(),
        "Call back on ticket 4711");
    operation.parameter(
        "header",
        Callers.PERSONAL_DATA,
        false,
        "masked: no personal data is shown though the token has the scope personal, and nothing of"
            + " it is noted",
        Types.pattern(Callers.MASKED),
        null);
  }
}
