package io.perennial.query.analysis;

import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.analysis.AnalysisRun.State;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Asks for the runs that the service wants by itself, when it is time. */
final class RegularRuns {

  private static final Duration AFTER_FAILURE = Duration.ofHours(1);
  private static final String ON = "on";

  private final AnalysisRuns runs;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final AnalysisSettings settings;
  private final BiConsumer<Analysis<?>, FigureArguments> ask;

  /**
   * Looks at these runs.
   *
   * @param ask begins a run
   */
  RegularRuns(
      AnalysisRuns runs,
      EventLog log,
      CompanyCalendar calendar,
      AnalysisSettings settings,
      BiConsumer<Analysis<?>, FigureArguments> ask) {
    this.runs = runs;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.ask = ask;
  }

  /** Asks for those of its regular runs that are due. */
  void ask(Analysis<?> analysis) {
    for (Map<String, String> wanted : analysis.regularly()) {
      FigureArguments usual = usual(analysis, wanted);
      AnalysisRun last =
          runs.all(analysis.name()).stream()
              .filter(run -> run.version() == analysis.version())
              .filter(run -> isOfItsDay(run, usual))
              .findFirst()
              .orElse(null);
      long head = log.head();
      if (head >= 0 && (last == null || isDue(last, head))) {
        ask.accept(analysis, usual);
      }
    }
  }

  /** Whether it was asked as it is asked regularly: for the day on which it was. */
  private boolean isOfItsDay(AnalysisRun run, FigureArguments usual) {
    Map<String, String> then = new HashMap<>(usual.values());
    then.put(ON, LocalDate.ofInstant(run.askedAt(), calendar.zone()).toString());
    return run.parameters().equals(then);
  }

  /** Again soon after what failed, else when time has passed and something has been recorded. */
  private boolean isDue(AnalysisRun last, long head) {
    Duration wait = last.state() == State.FAILED ? AFTER_FAILURE : settings.refit();
    return !last.inWork()
        && last.askedAt().plus(wait).isBefore(calendar.now())
        && (last.state() == State.FAILED || head > last.position());
  }

  private FigureArguments usual(Analysis<?> analysis, Map<String, String> wanted) {
    Map<String, String> values = new HashMap<>();
    for (FigureParameter parameter : analysis.parameters()) {
      String usual = parameter.defaultText();
      values.put(parameter.name(), usual == null ? calendar.today().toString() : usual);
    }
    values.putAll(wanted);
    return new FigureArguments(values);
  }
}
