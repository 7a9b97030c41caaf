package io.perennial.query.web;

import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.perennial.query.QuerySettings;
import io.perennial.query.table.Table;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the documentation of several doors has in common: paging, horizons, positions, samples. */
final class QueryParts {

  static final String JSON = "application/json";
  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  static final String CUSTOMER = "customer-17";
  static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  static final Instant INSTANT = Instant.parse("2026-11-20T10:15:30Z");

  /** Numbers of at most 18 digits. */
  static final long LARGEST = 999_999_999_999_999_999L;

  private final QuerySettings settings;

  /** What the answers about views say of themselves. */
  static final String FILE = "What to keep a table as";

  static final String HEADERS =
      " View-Position: every event up to it is in the answer. View-Lag: how many came since."
          + " View-Warning: event-store-away (the lag is the one last known), stalled, parked;"
          + " position=N (this customer's events from there on are missing), damaged; documents=N"
          + " (left out).";

  QueryParts(QuerySettings settings) {
    this.settings = settings;
  }

  int longestPage() {
    return settings.longestPage();
  }

  static void customer(Operation operation, String name) {
    operation.parameter("path", name, true, "The customer", Types.text(), CUSTOMER);
  }

  void paging(Operation operation) {
    operation
        .parameter(
            "query",
            "limit",
            false,
            "Entries on the page; %d when absent".formatted(settings.page()),
            Types.number(1, settings.longestPage()),
            null)
        .parameter(
            "query",
            "cursor",
            false,
            "Where the page starts, as the page before has told",
            Types.text(),
            null);
  }

  static void horizon(Operation operation) {
    operation
        .parameter(
            "query",
            "asOf",
            false,
            "Only what had happened by then: a date, to its end, or an instant",
            Types.text(),
            DATE.toString())
        .parameter(
            "query",
            "knownAt",
            false,
            "Only what had been recorded by then: a date, to its end, or an instant",
            Types.text(),
            INSTANT.toString());
  }

  /** Which table an answer is, and how it is written as CSV. */
  static void tables(Operation operation, List<Table> tables, boolean lines) {
    List<String> names = new ArrayList<>(tables.stream().map(Table::name).toList());
    if (lines) {
      names.add(TableQuery.ALL);
    }
    operation
        .parameter(
            "query",
            TableQuery.TABLE,
            false,
            lines
                ? "Of all but JSON: which table, the main one when absent; lines of JSON"
                    + " are whole documents when absent, and rows of every table with all"
                : "Of CSV and XLSX: which table, the main one when absent",
            Types.choice(names),
            null)
        .parameter(
            "query",
            CsvStyle.BOM,
            false,
            "Of CSV: whether it begins with a byte order mark; no when absent",
            Types.choice(CsvStyle.BOMS),
            null)
        .parameter(
            "query",
            CsvStyle.DECIMAL,
            false,
            "Of CSV: point, or comma with semicolons between cells; point when absent",
            Types.choice(CsvStyle.DECIMALS),
            null);
  }

  /** The answer while what is asked for is being folded. */
  static void freezing(OpenApi api, Operation operation) {
    operation
        .response(
            202,
            "With asOf or knownAt: it is being folded, so far",
            JSON,
            api.responseSchema(FreezingProgress.class),
            null)
        .header(202, "Retry-After", "Seconds after which it may be ready")
        .header(202, "Location", "Where to ask again")
        .problems(List.of(QueryProblems.FROZEN_FULL, QueryProblems.FREEZING_FAILED));
  }

  void consistency(Operation operation) {
    operation
        .parameter(
            "header",
            "Consistency-Token",
            false,
            "Tokens of writes that the answer must show, with commas between",
            Types.text(),
            new ConsistencyToken(CUSTOMER, 3).encoded())
        .parameter(
            "header",
            "Prefer",
            false,
            "How many seconds to wait for them: wait=2. %d when absent, %d at most"
                .formatted(settings.defaultWait().toSeconds(), settings.longestWait().toSeconds()),
            Types.text(),
            "wait=2");
    AccessPaths.reason(operation);
  }

  /** A page of a list, named after what is in it. */
  static JsonSchema page(OpenApi api, String name, JsonSchema item) {
    JsonSchema page = Types.object();
    page.addProperty("items", Types.described(Types.listOf(item), "the entries, in order"));
    page.addProperty("next", next());
    page.required(List.of("items", "next"));
    return api.namedSchema(name, page);
  }

  /** Cursor of the next page. */
  static JsonSchema next() {
    return Types.described(
        Types.of("string", "null"), "cursor of the next page; null behind the last");
  }

  /** Lines with an entry each. */
  static JsonSchema lines(JsonSchema entry) {
    return Types.content(NDJSON, entry);
  }
}
