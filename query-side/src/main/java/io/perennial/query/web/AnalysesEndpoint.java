package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Callers;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import io.perennial.query.QuerySettings;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysesFullException;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.measure.Parameters;
import io.perennial.query.table.Tables;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for analysts to what takes longer than a question may. */
@RestController
@RequestMapping("/analyses")
final class AnalysesEndpoint {

  private static final String RETRY_SECONDS = "1";

  private final AnalysisCatalogue catalogue;
  private final Analyses analyses;
  private final QueryDates dates;
  private final QuerySettings settings;
  private final Presenters presenters;

  /** The door. */
  AnalysesEndpoint(
      AnalysisCatalogue catalogue,
      Analyses analyses,
      QueryDates dates,
      QuerySettings settings,
      Presenters presenters) {
    this.catalogue = catalogue;
    this.analyses = analyses;
    this.dates = dates;
    this.settings = settings;
    this.presenters = presenters;
  }

  @GetMapping
  ResponseEntity<byte[]> all(HttpServletRequest request) {
    new QueryParameters(request).finish();
    List<AnalysisStatus.Described> items =
        catalogue.all().stream()
            .map(each ->
                AnalysisStatus.Described.of(
                    each,
                    analyses.runs().newest(each.name(), 1, null).stream().findFirst().orElse(null)))
            .toList();
    return presenters
        .ofCaller()
        .entity(HttpStatus.OK, Map.of(), new AnalysisStatus.Overview(items));
  }

  @PostMapping("/{analysis}/runs")
  ResponseEntity<byte[]> ask(@PathVariable("analysis") String name, HttpServletRequest request) {
    Analysis<?> analysis = analysis(name);
    QueryParameters parameters = new QueryParameters(request);
    FigureArguments arguments = FigureQuery.arguments(analysis.parameters(), parameters, dates);
    parameters.finish();
    try {
      return answer(analysis, analyses.ask(analysis, arguments, asker()));
    } catch (AnalysesFullException e) {
      throw QueryProblems.analysesFull();
    }
  }

  @GetMapping("/{analysis}/runs")
  ResponseEntity<byte[]> runs(@PathVariable("analysis") String name, HttpServletRequest request) {
    Analysis<?> analysis = analysis(name);
    QueryParameters parameters = new QueryParameters(request);
    int limit = parameters.take("limit", settings.page(), 1, settings.longestPage());
    String scope = "analyses " + analysis.name();
    Integer before =
        parameters
            .take("cursor")
            .map(cursor -> Math.toIntExact(Cursors.decode(scope, cursor)))
            .orElse(null);
    parameters.finish();
    List<AnalysisRun> found = analyses.runs().newest(analysis.name(), limit + 1, before);
    List<AnalysisRun> page = found.subList(0, Math.min(limit, found.size()));
    Presenter presenter = presenters.ofCaller();
    ObjectNode answer = presenter.object();
    answer.set("items", presenter.tree(page.stream().map(AnalysisStatus::of).toList()));
    Map<String, String> headers = new LinkedHashMap<>();
    String next = found.size() > limit ? Cursors.encode(scope, page.getLast().number()) : null;
    Links.next(request, next, answer, headers);
    return presenter.entity(HttpStatus.OK, headers, answer);
  }

  @GetMapping("/{analysis}/runs/{run}")
  ResponseEntity<byte[]> run(
      @PathVariable("analysis") String name,
      @PathVariable("run") String number,
      HttpServletRequest request) {
    Format format = Format.of(request, List.of(Format.JSON, Format.CSV, Format.XLSX));
    QueryParameters parameters = new QueryParameters(request);
    Analysis<?> analysis = analysis(name);
    TableQuery tables = TableQuery.take(parameters, format, () -> Tables.of(analysis));
    parameters.finish();
    AnalysisRun run = find(analysis, number);
    return format == Format.JSON || run.inWork()
        ? answer(analysis, run)
        : table(analysis, run, tables, format);
  }

  @DeleteMapping("/{analysis}/runs/{run}")
  ResponseEntity<byte[]> remove(
      @PathVariable("analysis") String name,
      @PathVariable("run") String number,
      HttpServletRequest request) {
    new QueryParameters(request).finish();
    Analysis<?> analysis = analysis(name);
    AnalysisRun run = find(analysis, number);
    if (!run.isOf(asker()) && !Callers.current().scopes().contains(Scope.OPERATIONS)) {
      throw new ProblemException(
          Problems.ofStatus(
              403, "A run that somebody else asked for is removed with the scope operations"));
    }
    analyses.remove(run);
    return presenters.ofCaller().entity(HttpStatus.OK, Map.of(), AnalysisStatus.of(run));
  }

  /** For whom is asked, also where a service does it. */
  private static String asker() {
    Caller caller = Callers.current();
    return Objects.requireNonNullElse(caller.onBehalfOf(), caller.actor());
  }

  private <R extends Record> ResponseEntity<byte[]> answer(Analysis<R> analysis, AnalysisRun run) {
    Presenter presenter = presenters.ofCaller();
    ObjectNode answer = (ObjectNode) presenter.tree(AnalysisStatus.of(run));
    if (run.inWork()) {
      return presenter.entity(
          HttpStatus.ACCEPTED,
          Map.of(
              HttpHeaders.LOCATION,
              "/analyses/%s/runs/%d".formatted(analysis.name(), run.number()),
              HttpHeaders.RETRY_AFTER,
              RETRY_SECONDS),
          answer);
    }
    result(analysis, run)
        .ifPresentOrElse(
            result -> answer.set("result", presenter.tree(result)),
            () -> answer.put("sentence", whyNone(run)));
    return presenter.entity(HttpStatus.OK, Map.of(), answer);
  }

  /** A table of a result, as a file. */
  private ResponseEntity<byte[]> table(
      Analysis<?> analysis, AnalysisRun run, TableQuery tables, Format format) {
    Presenter presenter = presenters.ofCaller();
    ObjectNode result =
        (ObjectNode)
            presenter.tree(
                result(analysis, run).orElseThrow(() -> QueryProblems.noResult(whyNone(run))));
    result.put(Tables.RUN, run.number());
    Map<String, String> headers = new LinkedHashMap<>();
    LocalDate on =
        Optional.ofNullable(run.parameters().get(Parameters.ON.name()))
            .map(LocalDate::parse)
            .orElseGet(() -> LocalDate.ofInstant(run.askedAt(), dates.calendar().zone()));
    FileNames.add(headers, analysis.name() + "-" + run.number(), tables, on, format);
    if (format == Format.XLSX) {
      return Presenter.bytes(
          format,
          headers,
          XlsxBook.of(
              tables.tables().getFirst(),
              documents -> documents.accept(result),
              about(analysis, run)));
    }
    StringWriter text = new StringWriter();
    tables.csv(text).accept(result);
    return Presenter.bytes(format, headers, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> about(Analysis<?> analysis, AnalysisRun run) {
    Map<String, String> about = new LinkedHashMap<>();
    about.put("analysis", analysis.name());
    about.put("meaning", analysis.meaning());
    about.put("run", Integer.toString(run.number()));
    about.putAll(run.parameters());
    about.put("position", Long.toString(run.position()));
    about.put("asked for at", run.askedAt().toString());
    return about;
  }

  private <R extends Record> Optional<R> result(Analysis<R> analysis, AnalysisRun run) {
    return Analyses.result(analyses.runs(), analysis.resultType(), analysis.version(), run);
  }

  /** Why a run that has ended has no result here. */
  private static String whyNone(AnalysisRun run) {
    return Objects.requireNonNullElse(
        run.sentence(), "Another version has kept it in a form that is not known here: ask again");
  }

  private Analysis<?> analysis(String name) {
    return catalogue.find(name).orElseThrow(() -> QueryProblems.unknownAnalysis(name));
  }

  private AnalysisRun find(Analysis<?> analysis, String number) {
    return (number.matches("[1-9]\\d{0,8}")
            ? analyses.runs().find(analysis.name(), Integer.parseInt(number))
            : number.equals("latest")
                ? analyses.runs().all(analysis.name()).stream()
                    .filter(run -> run.state() == AnalysisRun.State.READY)
                    .findFirst()
                : Optional.<AnalysisRun>empty())
        .orElseThrow(() -> QueryProblems.unknownRun(analysis.name(), number));
  }
}
