package io.perennial.query.analysis;

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
import java.util.function.Predicate;
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
  }

  private static String id(String analysis, int number) {
    return "%s.%d".formatted(analysis, number);
  }

  /** What tells a run from all others. */
  static String id(AnalysisRun run) {
    return id(run.analysis(), run.number());
  }

  /** Adds one, with the next number. */
  AnalysisRun add(Analysis<?> asked, Map<String, String> parameters, String node, Instant now) {
    String analysis = asked.name();
    while (true) {
      int next = newest(analysis, 1, null).stream().findFirst().map(AnalysisRun::number).orElse(0);
      AnalysisRun run =
          AnalysisRun.asked(analysis, asked.version(), next + 1, parameters, node, now);
      if (runs.insert(id(run), run)) {
        return run;
      }
    }
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

  /** The newest run with a result that is as wanted. */
  public Optional<AnalysisRun> latest(String analysis, Predicate<AnalysisRun> wanted) {
    return newest(analysis, MOST, null).stream()
        .filter(run -> run.state() == State.READY)
        .filter(wanted)
        .findFirst();
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

  /** Removes one; it need not be there. */
  void remove(AnalysisRun run) {
    runs.delete(id(run));
  }

  /** Removes those of an analysis that are too many; the newest result of each kind stays. */
  void keep(String analysis, int kept) {
    Set<Map<String, String>> seen = new HashSet<>();
    int count = 0;
    for (AnalysisRun run : newest(analysis, MOST, null)) {
      boolean latest = run.state() == State.READY && seen.add(kind(run));
      count++;
      if (count > kept && !latest && !run.inWork()) {
        remove(run);
      }
    }
  }

  /** What it was asked for, whatever the date. */
  private static Map<String, String> kind(AnalysisRun run) {
    Map<String, String> kind = new TreeMap<>(run.parameters());
    kind.remove("on");
    return kind;
  }
}
