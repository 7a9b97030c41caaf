package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.OpenApiContributor;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.ProblemCode;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ParkedEvent;
import io.perennial.query.live.ParkedFailures;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewProgress.SegmentStatus;
import io.perennial.query.live.ViewRegistration.Comparison;
import io.perennial.query.live.ViewRegistration.Phase;
import io.perennial.query.live.ViewRegistration.RebuildReport;
import io.perennial.query.live.ViewState.Condition;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents the doors for analysts, auditors and operators. */
final class QueryPaths implements OpenApiContributor {

  private static final String VIEWS = "views";
  private static final String HISTORY = "history";
  private static final String OPERATIONS = "operations";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final String NDJSON = "application/x-ndjson";
  private static final String EVENT_STREAM = "text/event-stream";
  private static final String CUSTOMER = "customer-17";
  private static final LocalDate DATE = LocalDate.of(2026, 11, 20);
  private static final Instant INSTANT = Instant.parse("2026-11-20T10:15:30Z");

  private static final ProblemCode UNKNOWN_PARAMETER =
      new ProblemCode("unknown-parameter", 400, "The parameter is not known");
  private static final ProblemCode INVALID_PARAMETER =
      new ProblemCode("invalid-parameter", 400, "The parameter cannot be used");
  private static final ProblemCode INVALID_CURSOR =
      new ProblemCode("invalid-cursor", 400, "The cursor cannot be used");
  private static final ProblemCode INVALID_HEADER =
      new ProblemCode("invalid-header", 400, "The header cannot be used");
  private static final ProblemCode UNKNOWN_TOKEN =
      new ProblemCode("unknown-consistency-token", 400, "The consistency token is not known");
  private static final ProblemCode UNKNOWN_VIEW =
      new ProblemCode("unknown-view", 404, "There is no such view");
  private static final ProblemCode UNKNOWN_DOCUMENT =
      new ProblemCode("unknown-document", 404, "There is no such document");
  private static final ProblemCode UNKNOWN_CUSTOMER =
      new ProblemCode("unknown-customer", 404, "There is no such customer");
  private static final ProblemCode FIGURE_TOO_LARGE =
      new ProblemCode("figure-too-large", 422, "The figure would be too large");
  private static final ProblemCode TOO_MANY_STREAMS =
      new ProblemCode("too-many-streams", 429, "Too many answers are being written");
  private static final ProblemCode NOT_PARKED =
      new ProblemCode("not-parked", 404, "No event is parked");
  private static final ProblemCode OTHER_PARKED =
      new ProblemCode("other-event-parked", 409, "Another event is the first that is parked");
  private static final ProblemCode REBUILD_RUNNING =
      new ProblemCode("rebuild-running", 409, "A rebuild is running already");
  private static final ProblemCode WRITE_PARKED =
      new ProblemCode("write-parked", 409, "The view could not take the write in");
  private static final ProblemCode FOLD_FAILED =
      new ProblemCode("fold-failed", 409, "The view cannot be folded up to there");
  private static final ProblemCode DAMAGED_DOCUMENT =
      new ProblemCode("damaged-document", 409, "The document is damaged");
  private static final ProblemCode CUT_OFF =
      new ProblemCode("answer-cut-off", 503, "The answer could not be finished");
  private static final ProblemCode VIEW_BEHIND =
      new ProblemCode("view-behind", 503, "The view has not seen the write yet");
  private static final ProblemCode VIEW_BUILDING =
      new ProblemCode("view-building", 503, "The view is being built");

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final ViewCatalogue catalogue;
  private final QuerySettings settings;

  QueryPaths(ViewCatalogue catalogue, QuerySettings settings) {
    this.catalogue = catalogue;
    this.settings = settings;
  }

  @Override
  public void contribute(OpenApi api) {
    api.tag(
        VIEWS,
        "Read models, their lists and figures. Personal data is masked unless the token has the"
            + " scope personal as well.");
    api.tag(HISTORY, "The events themselves, and what they made of a customer at any date.");
    api.tag(OPERATIONS, "How views are; rebuilds; events that could not be folded.");
    views(api);
    catalogue.published().forEach(view -> view(api, view));
    history(api);
    operations(api);
  }

  // The door for analysts

  private void views(OpenApi api) {
    List<ViewDescription> described =
        catalogue.published().stream()
            .limit(1)
            .map(view -> ViewDescription.of(view, Condition.SERVING, 93_229L, 93_229))
            .toList();
    api.operation("get", "/views", "list-views", VIEWS, "Name every view.")
        .scope(Scope.VIEWS)
        .response(
            200,
            "Views with their versions, positions, filters, sort keys and figures",
            JSON,
            api.responseSchema(ViewDescription.Catalogue.class),
            api.example(new ViewDescription.Catalogue(described)))
        .problems(List.of(UNKNOWN_PARAMETER));
  }

  private void view(OpenApi api, View<?> view) {
    String path = "/views/" + view.name();
    ObjectNode schema = api.responseSchema(view.documentType());
    JsonNode example = api.exampleOf(view.documentType());

    Operation list = api.operation("get", path, "list-" + view.name(), VIEWS, view.meaning());
    list.scope(Scope.VIEWS)
        .description(
            "A page as JSON; as CSV or lines of JSON, by Accept, the whole list, streamed, for"
                + " which there is neither limit nor cursor.");
    for (ViewField<?> field : view.fields()) {
      filters(api, list, field);
    }
    paging(api, list);
    list.parameter(
        "query",
        "sort",
        false,
        "Sort key, with a minus in front for high to low",
        api.choiceSchema(
            Stream.concat(Stream.of("id"), view.fields().stream().map(QueryPaths::name))
                .flatMap(key -> Stream.of(key, "-" + key))
                .toList()),
        null);
    consistency(api, list);
    ObjectNode page = mapper.createObjectNode().put("next", "MEBjdXN0b21lci0xNw");
    page.putArray("items").add(example);
    list.response(200, "Documents", JSON, pageSchema(schema.deepCopy(), false), page)
        .alternative(200, CSV, api.textSchema(), api.example(header(view.documentType())))
        .alternative(200, NDJSON, api.textSchema(), api.example(example + "\n"))
        .header(200, "Link", "Where the next page is, rel=\"next\"");
    positions(list);
    list.problems(
        List.of(
            UNKNOWN_PARAMETER,
            INVALID_PARAMETER,
            INVALID_CURSOR,
            INVALID_HEADER,
            UNKNOWN_TOKEN,
            ProblemCode.ofStatus(406),
            WRITE_PARKED,
            CUT_OFF,
            TOO_MANY_STREAMS,
            VIEW_BEHIND,
            VIEW_BUILDING));

    Operation one =
        api.operation(
                "get", path + "/{id}", "get-" + view.name(), VIEWS, "One document of the view.")
            .scope(Scope.VIEWS)
            .description(
                "With asOf or knownAt the document as the customer's events up to then make it.")
            .parameter("path", "id", true, "The customer", api.textSchema(), api.example(CUSTOMER));
    horizon(api, one);
    consistency(api, one);
    one.response(200, "The document", JSON, schema, example);
    positions(one);
    one.problems(
        List.of(
            UNKNOWN_PARAMETER,
            INVALID_PARAMETER,
            INVALID_HEADER,
            UNKNOWN_TOKEN,
            UNKNOWN_DOCUMENT,
            ProblemCode.ofStatus(406),
            FOLD_FAILED,
            DAMAGED_DOCUMENT,
            WRITE_PARKED,
            CUT_OFF,
            VIEW_BEHIND,
            VIEW_BUILDING));

    view.figures().forEach(figure -> figure(api, view, figure));
  }

  private static String name(ViewField<?> field) {
    return field.field().name();
  }

  private static void filters(OpenApi api, Operation operation, ViewField<?> field) {
    Map<String, String> meanings =
        Map.of("", ": equal", FieldFilters.FROM, ": at least", FieldFilters.TO, ": at most");
    for (String parameter : FieldFilters.parameters(field)) {
      String suffix = parameter.substring(name(field).length());
      boolean absent = suffix.isEmpty() && field.optional();
      operation.parameter(
          "query",
          parameter,
          false,
          field.meaning()
              + meanings.get(suffix)
              + (absent ? ", or absent for those that have none" : ""),
          schema(api, field, absent),
          null);
    }
  }

  private static ObjectNode schema(OpenApi api, ViewField<?> field, boolean absent) {
    return switch (field.kind()) {
      case TEXT -> api.textSchema().put("minLength", 1);
      case DATE ->
          absent
              ? api.patternSchema("[0-9]{4}-[0-9]{2}-[0-9]{2}|absent")
              : api.textSchema().put("format", "date");
      case QUARTER -> api.patternSchema("[0-9]{4}-Q[1-4]" + (absent ? "|absent" : ""));
      case CHOICE ->
          api.choiceSchema(
              Stream.concat(
                      field.choices().stream(),
                      absent ? Stream.of(ViewField.ABSENT) : Stream.empty())
                  .toList());
      case NUMBER ->
          absent ? api.patternSchema("-?[0-9]{1,18}|absent") : api.numberSchema(-LARGEST, LARGEST);
    };
  }

  /** Numbers of at most 18 digits. */
  private static final long LARGEST = 999_999_999_999_999_999L;

  private void paging(OpenApi api, Operation operation) {
    operation
        .parameter(
            "query",
            "limit",
            false,
            "Entries on the page; %d when absent".formatted(settings.page()),
            api.numberSchema(1, settings.longestPage()),
            null)
        .parameter(
            "query",
            "cursor",
            false,
            "Where the page starts, as the page before has told",
            api.textSchema(),
            null);
  }

  private static void horizon(OpenApi api, Operation operation) {
    operation
        .parameter(
            "query",
            "asOf",
            false,
            "Only what had happened by then: a date, to its end, or an instant",
            api.textSchema(),
            api.example(DATE))
        .parameter(
            "query",
            "knownAt",
            false,
            "Only what had been recorded by then: a date, to its end, or an instant",
            api.textSchema(),
            api.example(INSTANT));
  }

  private void consistency(OpenApi api, Operation operation) {
    operation
        .parameter(
            "header",
            "Consistency-Token",
            false,
            "Tokens of writes that the answer must show, with commas between",
            api.textSchema(),
            api.example(new ConsistencyToken(CUSTOMER, 3).encoded()))
        .parameter(
            "header",
            "Prefer",
            false,
            "How many seconds to wait for them: wait=2. %d when absent, %d at most"
                .formatted(settings.defaultWait().toSeconds(), settings.longestWait().toSeconds()),
            api.textSchema(),
            api.example("wait=2"));
  }

  private static void positions(Operation operation) {
    operation
        .header(200, "View-Position", "Every event up to this position is in the answer")
        .header(200, "View-Lag", "Events that have been recorded since, as far as it is known")
        .header(
            200,
            "View-Warning",
            "What is not as it should be, with commas between: event-store-away (the lag is the one"
                + " last known), stalled (the view does not follow the log), parked; position=N"
                + " (events of this customer from there on are not in the answer), damaged;"
                + " documents=N (that many cannot be read and are left out)")
        .header(200, "Preference-Applied", "How long was waited at most, where it was asked for");
  }

  private ObjectNode pageSchema(ObjectNode item, boolean ofCustomer) {
    ObjectNode schema = mapper.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    if (ofCustomer) {
      properties.putObject("customerId").put("type", "string");
    }
    ObjectNode items = properties.putObject("items").put("type", "array");
    items.set("items", item);
    properties.putObject("next").putArray("type").add("string").add("null");
    schema.putArray("required").add("items").add("next");
    return schema;
  }

  private <D, A, R> void figure(OpenApi api, View<?> view, Figure<D, A, R> figure) {
    Operation operation =
        api.operation(
                "get",
                "/views/%s/figures/%s".formatted(view.name(), figure.name()),
                "get-%s-%s".formatted(view.name(), figure.name()),
                VIEWS,
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
          schema(api, parameter),
          null);
      values.put(parameter.name(), usual == null ? DATE.toString() : usual);
    }
    consistency(api, operation);
    operation.header(200, "View-Age", "Seconds since the figure was worked out");
    R nothing = figure.finish(figure.start(new FigureArguments(values)));
    ObjectNode schema = mapper.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("figure").put("type", "string");
    properties.putObject("view").put("type", "string");
    properties
        .putObject("parameters")
        .put("type", "object")
        .putObject("additionalProperties")
        .put("type", "string");
    properties.putObject("asOfPosition").put("type", "integer").put("format", "int64");
    properties.set("result", api.responseSchema(nothing.getClass()));
    schema
        .putArray("required")
        .add("figure")
        .add("view")
        .add("parameters")
        .add("asOfPosition")
        .add("result");
    ObjectNode example = mapper.createObjectNode();
    example.put("figure", figure.name());
    example.put("view", view.name());
    example.set("parameters", api.example(values));
    example.put("asOfPosition", 93_229);
    example.set("result", api.exampleOf(nothing.getClass()));
    operation
        .response(200, "The figure", JSON, schema, example)
        .alternative(
            200, CSV, api.textSchema(), api.example("columns of the figure's rows, then rows"));
    positions(operation);
    operation.problems(
        List.of(
            UNKNOWN_PARAMETER,
            INVALID_PARAMETER,
            INVALID_HEADER,
            UNKNOWN_TOKEN,
            ProblemCode.ofStatus(406),
            WRITE_PARKED,
            CUT_OFF,
            FIGURE_TOO_LARGE,
            TOO_MANY_STREAMS,
            VIEW_BEHIND,
            VIEW_BUILDING));
  }

  private static ObjectNode schema(OpenApi api, FigureParameter parameter) {
    return switch (parameter.type()) {
      case DATE -> api.textSchema().put("format", "date");
      case DECIMAL -> api.patternSchema("[0-9]{1,15}([.][0-9]{1,9})?");
      case INTEGER -> api.numberSchema(parameter.least(), parameter.most());
      case CHOICE -> api.choiceSchema(parameter.choices());
    };
  }

  private String header(Class<?> type) {
    StringWriter table = new StringWriter();
    new CsvTable(type, table, mapper).add(Map.of());
    return table.toString().lines().findFirst().orElseThrow() + "\n";
  }

  // The door for auditors

  private void history(OpenApi api) {
    String path = "/history/customers/{customerId}";
    Operation events =
        api.operation(
                "get",
                path,
                "list-history",
                HISTORY,
                "Every event of a customer, its plans and its complaints, in order.")
            .scope(Scope.HISTORY)
            .description(
                "A page as JSON; as CSV or lines of JSON, by Accept, the whole history. With asOf"
                    + " or knownAt instead what the events up to then make of the customer in"
                    + " every view.");
    customer(api, events);
    paging(api, events);
    horizon(api, events);
    consistency(api, events);
    ObjectNode page =
        mapper
            .createObjectNode()
            .put("customerId", CUSTOMER)
            .put("next", "MDAwMDAwMDAwMDAwMDAwMDUx");
    page.putArray("items").add(api.example(event(api)));
    ObjectNode schema = mapper.createObjectNode();
    schema
        .putArray("oneOf")
        .add(pageSchema(api.responseSchema(HistoryEvent.class), true))
        .add(api.responseSchema(CustomerStateAnswer.class));
    events
        .response(200, "Events, or the state at a date", JSON, schema, page)
        .alternative(200, CSV, api.textSchema(), api.example(header(HistoryEndpoint.Row.class)))
        .alternative(200, NDJSON, api.textSchema(), api.example(api.example(event(api)) + "\n"))
        .header(200, "Link", "Where the next page is, rel=\"next\"");
    positions(events);
    events.problems(
        List.of(
            UNKNOWN_PARAMETER,
            INVALID_PARAMETER,
            INVALID_CURSOR,
            INVALID_HEADER,
            UNKNOWN_TOKEN,
            UNKNOWN_CUSTOMER,
            ProblemCode.ofStatus(406),
            DAMAGED_DOCUMENT,
            WRITE_PARKED,
            CUT_OFF,
            TOO_MANY_STREAMS,
            VIEW_BEHIND,
            VIEW_BUILDING));

    Operation replay =
        api.operation(
                "post",
                path + "/replay",
                "replay-history",
                HISTORY,
                "Replay a customer's history, one step an event, with the state after it.")
            .scope(Scope.HISTORY)
            .description(
                "Each message has the step as id, the event's type as event, and as data the"
                    + " event and by view a JSON patch (RFC 6902) that makes the customer's"
                    + " document after it of the one before; the first message adds the documents"
                    + " whole; the last one is an end event.");
    customer(api, replay);
    replay.parameter(
        "header",
        "Last-Event-ID",
        false,
        "Resumes behind this step",
        api.patternSchema("[0-9]{0,18}"),
        api.example("3"));
    consistency(api, replay);
    String message =
        "id: 1\nevent: PaymentRecorded\ndata: %s\n\nevent: end\ndata: {\"steps\":1}\n\n"
            .formatted(
                api.example(new CustomerStateAnswer.Step(1, event(api), Map.of(), List.of())));
    replay.response(200, "The replay", EVENT_STREAM, api.anySchema(), api.example(message));
    positions(replay);
    replay.problems(
        List.of(
            UNKNOWN_PARAMETER,
            INVALID_HEADER,
            UNKNOWN_TOKEN,
            UNKNOWN_CUSTOMER,
            DAMAGED_DOCUMENT,
            WRITE_PARKED,
            CUT_OFF,
            TOO_MANY_STREAMS,
            VIEW_BEHIND,
            VIEW_BUILDING));
  }

  private static void customer(OpenApi api, Operation operation) {
    operation.parameter(
        "path", "customerId", true, "The customer", api.textSchema(), api.example(CUSTOMER));
  }

  private static HistoryEvent event(OpenApi api) {
    String revision = EventCatalogue.of(PaymentRecorded.class).orElseThrow().revision();
    return new HistoryEvent(
        1,
        "PaymentRecorded",
        revision,
        CUSTOMER,
        4,
        "0d3ac4e5-3d0f-4f5c-9a57-1e6c7d1f3b60",
        INSTANT,
        DATE,
        Map.of(EventMetadata.ACTOR, "clerk@example"),
        api.exampleOf(PaymentRecorded.class),
        null);
  }

  // The door for operators

  private void operations(OpenApi api) {
    ViewStatus status = status();
    JsonNode example = api.example(status);
    api.operation("get", "/operations/views", "list-view-status", OPERATIONS, "How views are.")
        .scope(Scope.OPERATIONS)
        .response(
            200,
            "Every view with its generations, positions, segments and parked events",
            JSON,
            api.responseSchema(ViewStatus.Overview.class),
            api.example(new ViewStatus.Overview(93_229, "reachable", List.of(status))))
        .problems(List.of(UNKNOWN_PARAMETER));
    named(api, "get", "", "get-view-status", "How a view is.")
        .response(200, "The view", JSON, api.responseSchema(ViewStatus.class), example);
    api.operation(
            "post",
            "/operations/views/rebuild",
            "rebuild-views",
            OPERATIONS,
            "Rebuild all views, in one pass over the log.")
        .scope(Scope.OPERATIONS)
        .description(
            "New generations are folded beside the ones that serve, compared with them, and take"
                + " over in one step. Views that are being rebuilt already are left out.")
        .response(
            202,
            "The views that are being rebuilt because of this request",
            JSON,
            api.responseSchema(ViewStatus.Started.class),
            api.example(new ViewStatus.Started(List.of(status))))
        .header(202, "Location", "Where progress is told")
        .problems(List.of(UNKNOWN_PARAMETER, REBUILD_RUNNING));
    named(api, "post", "/rebuild", "rebuild-view", "Rebuild a view.")
        .response(
            202, "The view is being rebuilt", JSON, api.responseSchema(ViewStatus.class), example)
        .header(202, "Location", "Where progress is told")
        .problems(List.of(REBUILD_RUNNING));

    ObjectNode page = mapper.createObjectNode().putNull("next");
    page.putArray("items")
        .add(
            api.example(
                new ParkedEvent(
                    CUSTOMER,
                    4711,
                    CUSTOMER,
                    4,
                    "0d3ac4e5-3d0f-4f5c-9a57-1e6c7d1f3b60",
                    "PaymentRecorded",
                    INSTANT,
                    "ArithmeticException: / by zero")));
    Operation parked =
        named(
            api,
            "get",
            "/parked",
            "list-parked-events",
            "Events that a view could not fold, and those that wait behind them.");
    paging(api, parked);
    parked
        .response(
            200,
            "By customer, in order; who has a failure failed, the others wait",
            JSON,
            pageSchema(api.responseSchema(ParkedEvent.class), false),
            page)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .problems(List.of(INVALID_PARAMETER, INVALID_CURSOR));
    named(
            api,
            "post",
            "/parked/retry",
            "retry-parked-events",
            "Fold the parked events of all customers, each in order up to the first that fails.")
        .response(
            200,
            "What came of it",
            JSON,
            api.responseSchema(ParkedFailures.Outcome.class),
            api.example(new ParkedFailures.Outcome(2, 0, 0)));
    Operation retry =
        named(
            api,
            "post",
            "/parked/{customerId}/retry",
            "retry-parked-events-of-customer",
            "Fold the parked events of a customer, in order up to the first that fails.");
    customer(api, retry);
    retry
        .response(
            200,
            "What came of it",
            JSON,
            api.responseSchema(ParkedFailures.Outcome.class),
            api.example(new ParkedFailures.Outcome(2, 0, 0)))
        .problems(List.of(NOT_PARKED));
    Operation discard =
        named(
            api,
            "post",
            "/parked/{customerId}/discard",
            "discard-parked-event",
            "Pass over the first event parked for a customer, and fold the ones behind it.");
    customer(api, discard);
    discard
        .description("Only for the generation that serves: a rebuild folds the event again.")
        .parameter(
            "query",
            "position",
            true,
            "The event's position, so that no other one is passed over by mistake",
            api.numberSchema(0, LARGEST),
            api.example(4711))
        .response(
            200,
            "What came of it",
            JSON,
            api.responseSchema(ParkedFailures.Outcome.class),
            api.example(new ParkedFailures.Outcome(1, 1, 0)))
        .problems(List.of(INVALID_PARAMETER, NOT_PARKED, OTHER_PARKED));
  }

  private Operation named(OpenApi api, String method, String rest, String id, String summary) {
    List<String> names = new ArrayList<>();
    catalogue.all().forEach(view -> names.add(view.name()));
    return api.operation(method, "/operations/views/{view}" + rest, id, OPERATIONS, summary)
        .scope(Scope.OPERATIONS)
        .parameter("path", "view", true, "The view", api.choiceSchema(names), null)
        .problems(List.of(UNKNOWN_PARAMETER, UNKNOWN_VIEW));
  }

  private ViewStatus status() {
    View<?> view = catalogue.all().iterator().next();
    Generation generation = Generation.of(view, 1, -1);
    return new ViewStatus(
        view.name(),
        true,
        view.version(),
        "serving",
        null,
        1,
        view.version(),
        generation.collection(),
        generation.processor(),
        93_229L,
        93_229L,
        0L,
        0L,
        List.of(new SegmentStatus(0, 93_229, false)),
        new ViewStatus.Progress(
            2,
            view.version(),
            Phase.SCANNING,
            "node-1",
            INSTANT,
            50_000,
            50_000,
            93_229,
            40_000,
            2L,
            0),
        new RebuildReport(
            1,
            INSTANT,
            INSTANT.plusSeconds(3),
            93_229,
            41_000,
            null,
            new Comparison(23_570, 0, 0, 0, 0, List.of())));
  }
}
