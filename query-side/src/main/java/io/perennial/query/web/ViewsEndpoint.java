package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.document.Document;
import io.perennial.query.QuerySettings;
import io.perennial.query.history.CustomerEvents;
import io.perennial.query.history.CustomerState;
import io.perennial.query.history.CustomerStreams;
import io.perennial.query.history.HistoryView;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.table.Tables;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for analysts. */
@RestController
@RequestMapping("/views")
final class ViewsEndpoint {

  private final ViewCatalogue catalogue;
  private final ViewGenerations generations;
  private final ViewProgress progress;
  private final PreparedFigures figures;
  private final CustomerEvents events;
  private final HistoryView history;
  private final QueryDates dates;
  private final Streams streams;
  private final QuerySettings settings;
  private final QueryAccess access;
  private final Presenters presenters;
  private final ConcurrentMap<String, List<ViewDescription.FigureDescription>> figureDescriptions =
      new ConcurrentHashMap<>();

  /** The door. */
  ViewsEndpoint(
      ViewCatalogue catalogue,
      ViewGenerations generations,
      ViewProgress progress,
      PreparedFigures figures,
      CustomerEvents events,
      HistoryView history,
      QueryDates dates,
      Streams streams,
      QuerySettings settings,
      QueryAccess access,
      Presenters presenters) {
    this.presenters = presenters;
    this.catalogue = catalogue;
    this.generations = generations;
    this.progress = progress;
    this.figures = figures;
    this.events = events;
    this.history = history;
    this.dates = dates;
    this.streams = streams;
    this.settings = settings;
    this.access = access;
  }

  @GetMapping
  ResponseEntity<byte[]> views(HttpServletRequest request) {
    new QueryParameters(request).finish();
    List<ViewDescription> items = new ArrayList<>();
    for (View<?> view : catalogue.published()) {
      Long position = generations.serving(view).map(progress::position).orElse(null);
      items.add(
          ViewDescription.of(
              view,
              catalogue.tables(view),
              figureDescriptions.computeIfAbsent(
                  view.name(),
                  name ->
                      view.figures().stream()
                          .map(figure -> ViewDescription.FigureDescription.of(view, figure))
                          .toList()),
              progress.state(view).condition(),
              position,
              progress.head().position()));
    }
    return presenters
        .ofCaller()
        .entity(HttpStatus.OK, Map.of(), new ViewDescription.Catalogue(items));
  }

  @GetMapping("/{view}")
  @Nullable ResponseEntity<byte[]> list(
      @PathVariable("view") String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return list(view(name), request, response);
  }

  private <D> @Nullable ResponseEntity<byte[]> list(
      View<D> view, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Format format =
        Format.of(request, List.of(Format.JSON, Format.CSV, Format.NDJSON, Format.XLSX));
    QueryParameters parameters = new QueryParameters(request);
    Horizon horizon = Horizons.take(parameters, dates);
    LocalDate day = dates.within(horizon).latest();
    NamedDocuments named = NamedDocuments.take(parameters, settings.longestPage()).orElse(null);
    if (named != null) {
      Format.of(request, List.of(Format.JSON));
      parameters.finish();
      Opened<D> opened = access.open(view, request, horizon);
      return named.answer(opened, access, day, presenters.ofCaller());
    }
    ViewList list = ViewList.of(view, parameters, dates, day);
    TableQuery tables = TableQuery.take(parameters, format, () -> catalogue.tables(view));
    Presenter presenter = presenters.ofCaller();
    if (format != Format.JSON) {
      parameters.finish();
      Opened<D> opened = access.open(view, request, horizon);
      Set<String> leftOut = access.leftOut(opened);
      if (format != Format.NDJSON) {
        FileNames.add(opened.headers(), view.name(), tables, day, format);
      }
      if (format == Format.XLSX) {
        byte[] book = book(opened, list, request, tables, presenter, leftOut);
        access.requireWhole(opened.documents());
        return Presenter.bytes(format, opened.headers(), book);
      }
      streams.write(
          request,
          response,
          format.contentType(),
          opened.headers(),
          writer -> {
            write(opened, list, lines(format, tables, presenter, writer), leftOut);
            access.requireWhole(opened.documents());
          });
      return null;
    }
    int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
    String cursor = parameters.take("cursor").orElse(null);
    parameters.finish();
    Opened<D> opened = access.open(view, request, horizon);
    ViewList.Found page = list.page(opened.documents(), opened.unbound(cursor), limit);
    ObjectNode answer = presenter.object();
    ArrayNode items = answer.putArray("items");
    for (Document stored : page.documents()) {
      access
          .read(opened, stored)
          .ifPresent(document -> items.add(presenter.tree(view.asShownOn(document, day))));
    }
    access.markDamaged(opened.headers(), page.documents().size() - items.size());
    access.requireWhole(opened.documents());
    String next = opened.bound(list.next(opened.documents(), page));
    Links.next(request, next, answer, opened.headers());
    return presenter.entity(HttpStatus.OK, opened.headers(), answer);
  }

  private <D> byte[] book(
      Opened<D> opened,
      ViewList list,
      HttpServletRequest request,
      TableQuery tables,
      Presenter presenter,
      Set<String> leftOut) {
    View<D> view = opened.documents().view();
    Map<String, String> about = new LinkedHashMap<>();
    about.put("view", view.name());
    about.put("meaning", view.meaning());
    about.put("table", tables.tables().getFirst().meaning());
    about.put("asked for", Objects.requireNonNullElse(request.getQueryString(), ""));
    about.put("shown as on", list.day().toString());
    about.put("position", opened.headers().getOrDefault("View-Position", ""));
    about.put("made at", dates.calendar().now().toString());
    return XlsxBook.of(
        tables.tables().getFirst(),
        rows -> write(opened, list, document -> rows.accept(presenter.tree(document)), leftOut),
        about);
  }

  /** Goes on without the documents that it has said to leave out, and ends at others like them. */
  private <D> void write(
      Opened<D> opened, ViewList list, Consumer<Object> lines, Set<String> leftOut) {
    list.each(
        opened.documents(),
        stored -> {
          Optional<D> document = access.read(opened, stored);
          if (document.isEmpty() && !leftOut.contains(stored.id())) {
            throw QueryProblems.cutOff(opened.documents().view().name());
          }
          document
              .map(each -> opened.documents().view().asShownOn(each, list.day()))
              .ifPresent(lines);
        });
  }

  private static Consumer<Object> lines(
      Format format, TableQuery tables, Presenter presenter, Writer writer) {
    if (format == Format.NDJSON && !tables.isAsked()) {
      return document -> Lines.add(writer, presenter.line(document));
    }
    Consumer<JsonNode> rows =
        format == Format.CSV ? tables.csv(writer) : tables.lines(presenter, writer);
    return document -> rows.accept(presenter.tree(document));
  }

  @GetMapping("/{view}/{id}")
  ResponseEntity<byte[]> document(
      @PathVariable("view") String name,
      @PathVariable("id") String id,
      HttpServletRequest request) {
    return document(view(name), id, request);
  }

  private <D> ResponseEntity<byte[]> document(View<D> view, String id, HttpServletRequest request) {
    Format.of(request, List.of(Format.JSON));
    QueryParameters parameters = new QueryParameters(request);
    Horizon horizon = Horizons.take(parameters, dates);
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    if (!horizon.equals(Horizon.NONE)) {
      return documentAt(view, id, horizon, request, presenter);
    }
    Opened<D> opened = access.open(view, request);
    D document =
        QueryAccess.reading(
            view,
            id,
            () ->
                opened.documents().collection().get(id).map(opened.documents()::read).orElse(null));
    access.requireWhole(opened.documents());
    if (document == null || !opened.documents().isShown(document)) {
      throw QueryProblems.unknownDocument(view.name(), id);
    }
    access.markParked(opened, view.customerOf(id, document));
    return presenter.entity(
        HttpStatus.OK, opened.headers(), view.asShownOn(document, dates.latest()));
  }

  /** The document as the customer's events up to a horizon make it. */
  private ResponseEntity<byte[]> documentAt(
      View<?> view, String id, Horizon horizon, HttpServletRequest request, Presenter presenter) {
    Opened<CustomerStreams> opened = access.open(history, request);
    CustomerState state = new CustomerState(id, List.of(view), events.past(horizon));
    String customerId = access.customer(view, id);
    QueryAccess.reading(history, id, () -> events.find(opened.documents(), customerId))
        .ifPresent(streams ->
            events.read(
                streams,
                1,
                (step, event) -> {
                  if (horizon.includes(event)) {
                    state.apply(event);
                  }
                  return true;
                }));
    access.requireWhole(opened.documents());
    if (!state.failed().isEmpty()) {
      throw QueryProblems.foldFailed(view.name(), id);
    }
    Object document = state.documentsOn(dates.within(horizon).latest()).get(view.name());
    if (document == null) {
      throw QueryProblems.unknownDocument(view.name(), id);
    }
    return presenter.entity(HttpStatus.OK, opened.headers(), document);
  }

  @GetMapping("/{view}/figures/{figure}")
  @Nullable ResponseEntity<byte[]> figure(
      @PathVariable("view") String name,
      @PathVariable("figure") String figure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return figure(view(name), figure, request, response);
  }

  private <D> @Nullable ResponseEntity<byte[]> figure(
      View<D> view, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return figure(view, FigureQuery.find(view, name), request, response);
  }

  private <D, A, R> @Nullable ResponseEntity<byte[]> figure(
      View<D> view,
      Figure<D, A, R> figure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Format format = Format.of(request, List.of(Format.JSON, Format.CSV, Format.XLSX));
    QueryParameters parameters = new QueryParameters(request);
    Horizon horizon = Horizons.take(parameters, dates);
    FigureArguments arguments = FigureQuery.arguments(figure, parameters, dates.within(horizon));
    TableQuery tables = TableQuery.take(parameters, format, () -> Tables.of(figure));
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    Opened<D> opened = access.open(view, request, horizon);
    PreparedFigures.Prepared<R> prepared = access.prepare(figures, opened, figure, arguments);
    Map<String, String> headers = new LinkedHashMap<>(opened.headers());
    access.place(headers, opened, prepared.position());
    access.markDamaged(headers, prepared.damaged());
    headers.put("View-Age", Long.toString(prepared.age().toSeconds()));
    if (format != Format.JSON) {
      String of = view.name() + "-" + figure.name();
      FileNames.add(headers, of, tables, dates.within(horizon).latest(), format);
    }
    if (format == Format.CSV) {
      streams.write(
          request,
          response,
          format.contentType(),
          headers,
          writer -> {
            Consumer<JsonNode> rows = tables.csv(writer);
            figure.rows(prepared.result()).forEach(row -> rows.accept(presenter.tree(row)));
          });
      return null;
    }
    if (format == Format.XLSX) {
      return Presenter.bytes(
          format, headers, book(view, figure, arguments, prepared, tables, presenter));
    }
    ObjectNode answer = presenter.object();
    answer.put("figure", figure.name());
    answer.put("view", view.name());
    answer.set("parameters", presenter.tree(arguments.values()));
    answer.put("asOfPosition", prepared.position());
    answer.set("result", presenter.tree(prepared.result()));
    return presenter.entity(HttpStatus.OK, headers, answer);
  }

  private <R> byte[] book(
      View<?> view,
      Figure<?, ?, R> figure,
      FigureArguments arguments,
      PreparedFigures.Prepared<R> prepared,
      TableQuery tables,
      Presenter presenter) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("view", view.name());
    about.put("figure", figure.name());
    about.put("meaning", figure.meaning());
    figure
        .parameters()
        .forEach(each -> about.put(each.name(), arguments.values().getOrDefault(each.name(), "")));
    about.put("position", Long.toString(prepared.position()));
    about.put("made at", dates.calendar().now().minus(prepared.age()).toString());
    return XlsxBook.of(
        tables.tables().getFirst(),
        rows -> figure.rows(prepared.result()).forEach(row -> rows.accept(presenter.tree(row))),
        about);
  }

  private View<?> view(String name) {
    return catalogue.findPublished(name).orElseThrow(() -> QueryProblems.unknownView(name));
  }
}
