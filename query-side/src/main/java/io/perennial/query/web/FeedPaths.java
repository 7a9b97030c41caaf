package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.NDJSON;

import io.perennial.events.metadata.CloudEvent;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.query.feed.FeedFilter;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;

/** Documents the door for services that follow the log. */
final class FeedPaths {

  private final QueryParts parts;

  FeedPaths(QueryParts parts) {
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    Operation feed =
        api.operation(
                "get",
                "/history/feed",
                "follow-feed",
                HistoryPaths.TAG,
                "Every event of the log in order, as CloudEvents, now and as they are recorded.")
            .scope(Scope.HISTORY)
            .description(
                "Lines of JSON end at the head of the log unless they are to follow it;"
                    + " server-sent events go on, with the position as id, and say now and then"
                    + " that they are there; a batch is a page. Where one ends or breaks, resume"
                    + " behind the last position. Personal data, and the accounts of those who"
                    + " asked, are masked unless the token has the scope personal as well.")
            .parameter(
                "query",
                "family",
                false,
                "Events of these families, with commas between",
                Types.text(),
                FeedFilter.knownFamilies().getFirst())
            .parameter(
                "query",
                "type",
                false,
                "Events of these types, beside those of the families; with commas between",
                Types.text(),
                "customer.PurchaseRecorded")
            .parameter(
                "query",
                "actor",
                false,
                "Events that this account has asked for",
                Types.text(),
                "anna")
            .parameter(
                "query",
                "from",
                false,
                "Events recorded on this date or at this instant, or after it",
                Types.text(),
                "2024-01-01")
            .parameter(
                "query",
                "to",
                false,
                "Events recorded on this date or at this instant, or before it",
                Types.text(),
                "2024-03-31")
            .parameter(
                "query",
                "before",
                false,
                "Of a batch: the newest first, from before this position, or from the head: head",
                Types.pattern("head|[0-9]{1,18}"),
                "head")
            .parameter(
                "query",
                "after",
                false,
                "Begins behind this position, or at the head: head; at the beginning when absent",
                Types.pattern("head|[0-9]{1,18}"),
                "0")
            .parameter(
                "query",
                "follow",
                false,
                "Whether it goes on at the head; of lines of JSON and server-sent events",
                Types.choice(List.of("true", "false")),
                "false")
            .parameter(
                "query",
                "limit",
                false,
                "Events in a batch",
                Types.number(1, parts.longestPage()),
                null)
            .parameter(
                "header",
                FeedEndpoint.LAST_EVENT_ID,
                false,
                "Resumes behind this position, whatever after says",
                Types.pattern("[0-9]{0,18}"),
                "0");
    AccessPaths.reason(feed);
    JsonSchema event = api.responseSchema(CloudEvent.class);
    feed.response(200, "Events", NDJSON, QueryParts.lines(event), null)
        .alternative(200, Format.EVENT_STREAM.type(), message(event), null)
        .alternative(200, Format.CLOUDEVENTS_BATCH.type(), Types.listOf(event), null)
        .header(200, FeedEndpoint.POSITION, "Of a batch: resume behind it")
        .header(200, "Link", "Of a batch: where the next one is, rel=\"next\"")
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.INVALID_HEADER,
                Problems.ofStatus(406),
                QueryProblems.TOO_MANY_STREAMS));

    Operation one =
        api.operation(
                "get",
                "/history/events/{eventId}",
                "get-event",
                HistoryPaths.TAG,
                "One event of the log, as a CloudEvent.")
            .scope(Scope.HISTORY)
            .description(
                "Where the engine has no index of identifiers, the log is looked through. Personal"
                    + " data, and the accounts of those who asked, are masked unless the token has"
                    + " the scope personal as well.")
            .parameter(
                "path",
                "eventId",
                true,
                "The event",
                Types.text(),
                "8f14e45f-ceea-467f-a8f1-9a8b7c6d5e4f");
    AccessPaths.reason(one);
    one.response(200, "The event", "application/json", event, null)
        .problems(
            List.of(
                Problems.UNKNOWN_PARAMETER,
                QueryProblems.INVALID_HEADER,
                QueryProblems.UNKNOWN_EVENT,
                Problems.ofStatus(406)));
  }

  /** What a message of the stream is made of. */
  private static JsonSchema message(JsonSchema event) {
    JsonSchema message = Types.object();
    message.addProperty("id", Types.described(Types.text(), "the position"));
    message.addProperty(
        "data", Types.described(Types.content("application/json", event), "the event"));
    return message;
  }
}
