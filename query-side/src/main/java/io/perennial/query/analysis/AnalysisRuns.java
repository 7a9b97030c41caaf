package io.perennial.query.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.TypedDocuments;
import io.perennial.query.analysis.AnalysisRun.State;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The runs that there are, shared by all nodes. */
public final class AnalysisRuns {

  private static final String ANALYSIS = "analysis";
  private static final String NUMBER = "number";
  private static final String IN_WORK = "inWork";
  private static final String YES = "yes";
  private static final int MOST = 1000;

  private final TypedDocuments<AnalysisRun> runs;
  private final TypedDocuments<Numbers> numbers;

  /** Apart, for they are large, and seldom all that is wanted of a run. */
  private final TypedDocuments<Result> results;

  /**
   * The numbers that runs of an analysis have been given.
   *
   * @param last the last one; none is given twice
   */
  private record Numbers(int last) {}

  private record Result(JsonNode result) {}

  /** The runs of a store. */
  public AnalysisRuns(DocumentStore store) {
    this.runs =
        new TypedDocuments<>(
            store,
            new CollectionSpec(
                Area.SAFETY,
                "analysis_runs_v1",
                List.of(Field.text(ANALYSIS), Field.number(NUMBER), Field.text(IN_WORK))),
            AnalysisRun.class,
            run ->
                Map.of(
                    ANALYSIS,
                    run.analysis(),
                    NUMBER,
                    (long) run.number(),
                    IN_WORK,
                    run.inWork() ? YES : "no"));
    this.numbers =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.SAFETY, "analysis_numbers_v1", List.of()),
            Numbers.class,
            any -> Map.of());
    this.results =
        new TypedDocuments<>(
            store,
            new CollectionSpec(Area.SAFETY, "analysis_results_v1", List.of()),
            Result.class,
            any -> Map.of());
  }

  private static String id(String analysis, int number) {
    return "%s.%d".formatted(analysis, number);
  }

  /** What tells a run from all others. */
  static String id(AnalysisRun run) {
    return id(run.analysis(), run.number());
  }

  /** Adds one, with a number that no run of the analysis has had. */
  AnalysisRun add(
      Analysis<?> analysis,
      Map<String, String> parameters,
      @Nullable String who,
      String node,
      Instant now,
      long head) {
    numbers.insert(analysis.name(), new Numbers(0)); // unless they are there already
    int number =
        numbers
            .change(analysis.name(), given -> new Numbers(given.last() + 1))
            .orElseThrow()
            .last();
    AnalysisRun run = AnalysisRun.asked(analysis, number, parameters, who, node, now, head);
    runs.insert(id(run), run);
    return run;
  }

  /** Keeps the result of a run, before it is said to be ready. */
  void keep(AnalysisRun run, JsonNode result) {
    results.delete(id(run));
    results.insert(id(run), new Result(result));
  }

  /** The result of a run; empty when it has none. */
  Optional<JsonNode> result(AnalysisRun run) {
    return run.state() == State.READY ? results.get(id(run)).map(Result::result) : Optional.empty();
  }

  /** One of them. */
  public Optional<AnalysisRun> find(String analysis, int number) {
    return runs.get(id(analysis, number));
  }

  /**
   * Runs of an analysis, the newest first.
   *
   * @param before number before which they are; absent for all
   */
  public List<AnalysisRun> newest(String analysis, int limit, @Nullable Integer before) {
    List<Filter> ofIt = List.of(new Filter(ANALYSIS, Filter.Operator.EQUAL, analysis));
    Query.Keyset after =
        before == null ? null : new Query.Keyset(before.longValue(), id(analysis, before));
    return runs.collection().find(new Query(ofIt, NUMBER, true, after, limit)).documents().stream()
        .map(runs::read)
        .toList();
  }

  /** All that are kept, the newest first. */
  public List<AnalysisRun> all(String analysis) {
    return newest(analysis, MOST, null);
  }

  /** All that wait or are being worked out. */
  List<AnalysisRun> inWork() {
    List<Filter> open = List.of(new Filter(IN_WORK, Filter.Operator.EQUAL, YES));
    return runs.collection().find(new Query(open, null, false, null, MOST)).documents().stream()
        .map(runs::read)
        .toList();
  }

  /** Changes one while it is in work; empty when it is not, or not any more. */
  Optional<AnalysisRun> change(AnalysisRun run, UnaryOperator<AnalysisRun> change) {
    AtomicBoolean open = new AtomicBoolean();
    return runs.change(
            id(run),
            each -> {
              open.set(each.inWork());
              return each.inWork() ? change.apply(each) : each;
            })
        .filter(changed -> open.get());
  }

  /** Whether one is there and has ended so. */
  boolean isEnded(AnalysisRun run, State how) {
    return runs.get(id(run)).filter(stored -> stored.state() == how).isPresent();
  }

  /** Removes one with its result; it need not be there. */
  void remove(AnalysisRun run) {
    runs.delete(id(run));
    forgetResult(run);
  }

  /** The run has not become ready, so nobody will ask for what it came to. */
  void forgetResult(AnalysisRun run) {
    results.delete(id(run));
  }

  /**
   * Removes those of an analysis that are too many; the newest result of each kind of question
   * stays, of as many kinds as well.
   */
  void keep(String analysis, int kept) {
    Set<Map<String, String>> seen = new HashSet<>();
    int count = 0;
    for (AnalysisRun run : all(analysis)) {
      boolean latest = run.state() == State.READY && seen.add(kind(run)) && seen.size() <= kept;
      count++;
      if (count > kept && !latest && !run.inWork()) {
        remove(run);
      }
    }
  }

  /** What it was asked for, whatever the date. */
  static Map<String, String> kind(AnalysisRun run) {
    Map<String, String> kind = new TreeMap<>(run.parameters());
    kind.remove("on");
    return kind;
  }
}
