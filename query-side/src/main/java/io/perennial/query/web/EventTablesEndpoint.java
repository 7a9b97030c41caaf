package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.query.feed.FeedFilter;
import io.perennial.query.table.EventTables;
import io.perennial.query.web.Presenter.Presenters;
import io.perennial.query.web.ViewDescription.TableDescription;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for those who analyse the log: every event up to now, as tables. */
@RestController
@RequestMapping("/history")
final class EventTablesEndpoint {

  static final EventTables TABLES = EventTables.ofLog();

  /** Events read at once. */
  private static final int STEP = 500;

  private final EventLog log;
  private final QueryDates dates;
  private final Streams streams;
  private final Presenters presenters;

  /** The door. */
  EventTablesEndpoint(EventLog log, QueryDates dates, Streams streams, Presenters presenters) {
    this.log = log;
    this.dates = dates;
    this.streams = streams;
    this.presenters = presenters;
  }

  /**
   * The tables of events.
   *
   * @param items the tables, that of all events first
   * @param types the types of events, each behind its family and a dot, as the feed names them
   */
  record EventTableList(List<TableDescription> items, List<String> types) {}

  @GetMapping("/tables")
  ResponseEntity<byte[]> tables(HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    new QueryParameters(request).finish();
    List<TableDescription> items = TABLES.all().stream().map(TableDescription::of).toList();
    return presenters
        .ofCaller()
        .entity(HttpStatus.OK, Map.of(), new EventTableList(items, FeedFilter.knownTypes()));
  }

  @GetMapping("/events")
  void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format = Format.of(request, List.of(Format.NDJSON, Format.CSV));
    QueryParameters parameters = new QueryParameters(request);
    TableQuery query = TableQuery.take(parameters, format, TABLES::all);
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    boolean personal = Callers.current().scopes().contains(Scope.PERSONAL);
    long head = log.head();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "no-store");
    headers.put(FeedEndpoint.POSITION, Long.toString(head));
    if (format == Format.CSV) {
      FileNames.add(headers, "log", query, dates.latest(), format);
    }
    streams.write(
        request,
        response,
        format.contentType(),
        headers,
        writer -> {
          Consumer<JsonNode> rows =
              format == Format.CSV ? query.csv(writer) : query.lines(presenter, writer);
          log.scan(
              -1,
              head,
              STEP,
              events -> {
                events.forEach(event -> {
                  ReadAccess.shown(event);
                  rows.accept(
                      TABLES.document(event, event.position(), personal, presenter.mapper()));
                });
                return true;
              });
        });
  }
}
