package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.QuerySettings;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.CustomerState;
import io.perennial.query.history.CustomerStreams;
import io.perennial.query.history.HistoryView;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.table.EventTables;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for auditors: the events themselves, and what they made of a customer. */
@RestController
@RequestMapping("/history/customers")
final class HistoryEndpoint {

  /** The tables of events of a customer. */
  static final EventTables TABLES = EventTables.ofCustomer();

  /** No customer has as many. */
  static final int MOST_STEPS = 999_999_999;

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final ViewCatalogue catalogue;
  private final CustomerEvents events;
  private final HistoryView history;
  private final QueryDates dates;
  private final Streams streams;
  private final QuerySettings settings;
  private final QueryAccess access;
  private final Presenters presenters;

  /** The door. */
  HistoryEndpoint(
      ViewCatalogue catalogue,
      CustomerEvents events,
      HistoryView history,
      QueryDates dates,
      Streams streams,
      QuerySettings settings,
      QueryAccess access,
      Presenters presenters) {
    this.presenters = presenters;
    this.catalogue = catalogue;
    this.events = events;
    this.history = history;
    this.dates = dates;
    this.streams = streams;
    this.settings = settings;
    this.access = access;
  }

  @GetMapping("/{customerId}")
  @Nullable ResponseEntity<byte[]> events(
      @PathVariable("customerId") String customerId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Format format = Format.of(request, List.of(Format.JSON, Format.CSV, Format.NDJSON));
    QueryParameters parameters = new QueryParameters(request);
    String asOf = parameters.take("asOf").orElse(null);
    String knownAt = parameters.take("knownAt").orElse(null);
    Presenter presenter = presenters.ofCaller();
    if (asOf != null || knownAt != null) {
      Format.of(request, List.of(Format.JSON));
      parameters.finish();
      Horizon horizon = Horizons.of(asOf, knownAt, dates);
      return state(customerId, asOf, knownAt, horizon, request, presenter);
    }
    if (format == Format.JSON) {
      int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
      String cursor = parameters.take("cursor").orElse(null);
      parameters.finish();
      return page(customerId, cursor, limit, request, presenter);
    }
    TableQuery query = TableQuery.take(parameters, format, TABLES::all);
    parameters.finish();
    Opened<CustomerStreams> opened = access.open(history, request);
    CustomerStreams found = streams(opened, customerId);
    if (format == Format.CSV) {
      FileNames.add(opened.headers(), "history-" + customerId, query, dates.latest(), format);
    }
    streams.write(
        request,
        response,
        format.contentType(),
        opened.headers(),
        writer -> write(found, format, query, presenter, writer));
    return null;
  }

  private void write(
      CustomerStreams streams,
      Format format,
      TableQuery query,
      Presenter presenter,
      Writer writer) {
    Consumer<JsonNode> rows =
        format == Format.CSV
            ? query.csv(writer)
            : query.isAsked() ? query.lines(presenter, writer) : null;
    events.read(
        streams,
        1,
        (step, event) -> {
          if (rows == null) {
            Lines.add(writer, presenter.line(HistoryEvent.of(step, event, presenter)));
          } else {
            rows.accept(TABLES.document(event, step, true, presenter.mapper()));
          }
          return true;
        });
  }

  private ResponseEntity<byte[]> page(
      String customerId,
      @Nullable String cursor,
      int limit,
      HttpServletRequest request,
      Presenter presenter) {
    Opened<CustomerStreams> opened = access.open(history, request);
    CustomerStreams streams = streams(opened, customerId);
    String scope = "history " + customerId;
    long first = cursor == null ? 1 : Cursors.decode(scope, cursor);
    ObjectNode answer = presenter.object();
    answer.put("customerId", customerId);
    ArrayNode items = answer.putArray("items");
    events.read(
        streams,
        first,
        (step, event) -> {
          items.add(presenter.tree(HistoryEvent.of(step, event, presenter)));
          return items.size() < limit;
        });
    long next = first + items.size();
    Links.next(
        request,
        next <= streams.events() ? Cursors.encode(scope, next) : null,
        answer,
        opened.headers());
    return presenter.entity(HttpStatus.OK, opened.headers(), answer);
  }

  private ResponseEntity<byte[]> state(
      String customerId,
      @Nullable String asOf,
      @Nullable String knownAt,
      Horizon horizon,
      HttpServletRequest request,
      Presenter presenter) {
    Opened<CustomerStreams> opened = access.open(history, request);
    CustomerState state =
        new CustomerState(customerId, catalogue.published(), events.past(horizon));
    long[] counted = {0};
    events.read(
        streams(opened, customerId),
        1,
        (step, event) -> {
          if (horizon.includes(event)) {
            state.apply(event);
            counted[0]++;
          }
          return true;
        });
    return presenter.entity(
        HttpStatus.OK,
        opened.headers(),
        new CustomerStateAnswer(
            customerId,
            asOf,
            knownAt,
            counted[0],
            CustomerStateAnswer.documents(state, dates.within(horizon).latest(), presenter),
            List.copyOf(state.failed())));
  }

  @PostMapping("/{customerId}/replay")
  void replay(
      @PathVariable("customerId") String customerId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.take("limit", Integer.MAX_VALUE, 1, MOST_STEPS);
    parameters.finish();
    long seen = lastEventId(request);
    Presenter presenter = presenters.ofCaller();
    Opened<CustomerStreams> opened = access.open(history, request);
    CustomerStreams found = streams(opened, customerId);
    if (seen > found.events()) {
      throw QueryProblems.invalidHeader(LAST_EVENT_ID, "the id of a message of this replay");
    }
    opened.headers().put("Cache-Control", "no-store");
    streams.write(
        request,
        response,
        MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8",
        opened.headers(),
        writer -> replay(found, seen, limit, presenter, writer));
  }

  /**
   * One message an event, with what it changed; those that the caller has seen are folded and not
   * sent. The first message has the documents whole, so that it needs nothing before it.
   *
   * @param limit steps that are sent at most
   */
  private void replay(
      CustomerStreams found, long seen, long limit, Presenter presenter, Writer writer) {
    CustomerState state =
        new CustomerState(found.customerId(), catalogue.published(), events.past(Horizon.NONE));
    ReplayChanges changes = new ReplayChanges(presenter);
    events.read(
        found,
        1,
        (step, event) -> {
          state.apply(event);
          if (step > seen) {
            HistoryEvent described = HistoryEvent.of(step, event, presenter);
            CustomerStateAnswer.Step message =
                new CustomerStateAnswer.Step(
                    step,
                    described,
                    changes.next(state, recordedOn(event)),
                    List.copyOf(state.failed()));
            send(writer, Long.toString(step), described.type(), presenter.line(message));
          }
          return step < seen + limit;
        });
    send(writer, null, "end", "{\"steps\":%d}".formatted(found.events()));
  }

  /** The day on which whoever looked saw what the event has changed. */
  private LocalDate recordedOn(RecordedEvent event) {
    return LocalDate.ofInstant(event.recordedAt(), dates.calendar().zone());
  }

  private static void send(Writer writer, @Nullable String id, String event, String data) {
    if (id != null) {
      Lines.add(writer, "id: " + id);
    }
    Lines.add(writer, "event: " + event);
    Lines.add(writer, "data: " + data);
    Lines.add(writer, "");
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lastEventId(HttpServletRequest request) {
    String last = request.getHeader(LAST_EVENT_ID);
    if (last == null || last.isEmpty()) {
      return 0;
    }
    if (!last.matches("\\d{1,18}")) {
      throw QueryProblems.invalidHeader(LAST_EVENT_ID, "the id of a message of this replay");
    }
    return Long.parseLong(last);
  }

  private CustomerStreams streams(Opened<CustomerStreams> opened, String customerId) {
    Optional<CustomerStreams> found =
        QueryAccess.reading(
            opened.documents().view(),
            customerId,
            () -> events.find(opened.documents(), customerId));
    access.requireWhole(opened.documents());
    access.markParked(opened, customerId);
    return found.orElseThrow(() -> QueryProblems.unknownCustomer(customerId));
  }
}
