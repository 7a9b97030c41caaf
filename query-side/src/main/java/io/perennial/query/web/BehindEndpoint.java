package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.document.Query;
import io.perennial.query.QuerySettings;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.CellContributors.Cell;
import io.perennial.query.live.CellContributors.Contributor;
import io.perennial.query.live.PreparedFigures;
import io.perennial.query.live.ViewCatalogue;
import io.perennial.query.measure.FigureRows;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.View;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which documents make a cell of a figure, and what each of them contributes. */
@RestController
@RequestMapping("/views/{view}/figures/{figure}/behind")
final class BehindEndpoint {

  /** In front of the name of a coordinate, which may be called as a parameter is. */
  static final String CELL = "cell.";

  private final ViewCatalogue catalogue;
  private final PreparedFigures figures;
  private final QueryDates dates;
  private final Streams streams;
  private final QuerySettings settings;
  private final QueryAccess access;
  private final Presenters presenters;

  /** The door. */
  BehindEndpoint(
      ViewCatalogue catalogue,
      PreparedFigures figures,
      QueryDates dates,
      Streams streams,
      QuerySettings settings,
      QueryAccess access,
      Presenters presenters) {
    this.presenters = presenters;
    this.catalogue = catalogue;
    this.figures = figures;
    this.dates = dates;
    this.streams = streams;
    this.settings = settings;
    this.access = access;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> behind(
      @PathVariable("view") String view,
      @PathVariable("figure") String figure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    return behind(
        catalogue.findPublished(view).orElseThrow(() -> QueryProblems.unknownView(view)),
        figure,
        request,
        response);
  }

  private <D> @Nullable ResponseEntity<byte[]> behind(
      View<D> view, String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return behind(view, FigureQuery.find(view, name), request, response);
  }

  private <D, A, R> @Nullable ResponseEntity<byte[]> behind(
      View<D> view,
      Figure<D, A, R> figure,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Format format = Format.of(request, List.of(Format.JSON, Format.NDJSON));
    FigureRows rows = FigureRows.of(figure);
    if (rows.summed().isEmpty()) {
      throw QueryProblems.nothingBehind(figure.name());
    }
    QueryParameters parameters = new QueryParameters(request);
    Horizon horizon = Horizons.take(parameters, dates);
    FigureArguments arguments = FigureQuery.arguments(figure, parameters, dates.within(horizon));
    Map<String, String> cell = cell(rows, parameters);
    int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
    String cursor = parameters.take("cursor").orElse(null);
    parameters.finish();
    Presenter presenter = presenters.ofCaller();
    Opened<D> opened = access.open(view, request, horizon);
    PreparedFigures.Prepared<R> prepared = access.prepare(figures, opened, figure, arguments);
    access.markDamaged(opened.headers(), prepared.damaged());
    Record row =
        rows.rows(figure.rows(prepared.result()), cell).stream()
            .findFirst()
            .orElseThrow(() -> QueryProblems.unknownCell(figure.name()));
    Behind<D, R> behind =
        new Behind<>(
            new Cell<>(opened.documents(), figure, arguments, prepared.result(), cell), presenter);
    if (format == Format.NDJSON) {
      streams.write(
          request,
          response,
          format.contentType(),
          opened.headers(),
          writer -> {
            behind.write(writer);
            access.requireWhole(opened.documents());
          });
      return null;
    }
    String place = opened.unbound(cursor);
    String scope =
        "behind %s %s %s %s".formatted(opened.documents().scope(), figure.name(), arguments, cell);
    ObjectNode answer = presenter.object();
    answer.put("figure", figure.name());
    answer.put("view", view.name());
    answer.set("parameters", presenter.tree(arguments.values()));
    answer.set("row", presenter.tree(row));
    answer.put("asOfPosition", prepared.position());
    String after = place == null ? null : Cursors.decode(scope, place, null).id();
    String next = behind.page(answer.putArray("items"), after, limit);
    access.requireWhole(opened.documents());
    Links.next(
        request,
        next == null ? null : opened.bound(Cursors.encode(scope, new Query.Keyset(null, next))),
        answer,
        opened.headers());
    return presenter.entity(HttpStatus.OK, opened.headers(), answer);
  }

  private static Map<String, String> cell(FigureRows rows, QueryParameters parameters) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : rows.coordinates()) {
      texts.put(
          name,
          parameters
              .take(CELL + name)
              .orElseThrow(() ->
                  QueryProblems.invalidParameter(
                      CELL + name, "given, as every coordinate of the cell")));
    }
    return rows.written(texts);
  }

  /** The documents behind a cell, in the order of their ids. */
  private final class Behind<D, R> {

    private final Cell<D, R> cell;
    private final FigureRows rows;
    private final Presenter presenter;

    Behind(Cell<D, R> cell, Presenter presenter) {
      this.cell = cell;
      this.rows = FigureRows.of(cell.figure());
      this.presenter = presenter;
    }

    void write(Writer writer) {
      figures.behind(
          cell,
          null,
          each -> {
            Lines.add(writer, presenter.line(part(each)));
            return true;
          });
    }

    /** Answers the id behind which the next page begins; absent when this is the last one. */
    @Nullable String page(ArrayNode items, @Nullable String after, int limit) {
      return figures.behind(
          cell,
          after,
          each -> {
            items.add(part(each));
            return items.size() < limit;
          });
    }

    private ObjectNode part(Contributor<D> each) {
      ObjectNode part = presenter.object();
      part.put("id", each.id());
      part.put("customerId", cell.documents().view().customerOf(each.id(), each.document()));
      part.set("contributes", presenter.tree(rows.typed(each.sums())));
      return part;
    }
  }
}
