package io.perennial.command.tiering;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What has been recorded of tiering runs, read from their streams, a few events at a time. */
final class RecordedRuns {

  private static final int READ_AT_ONCE = 10;

  private final EventLog events;

  RecordedRuns(EventLog events) {
    this.events = events;
  }

  /** Whether there is nothing to preview any more. */
  boolean isPreviewed(String runId) {
    return has(
        runId,
        event -> event instanceof TieringRunPreviewed || event instanceof TieringRunAbandoned);
  }

  /** Whether nobody is left to move. */
  boolean isFinished(String runId) {
    return has(runId, TieringRunFinished.class::isInstance);
  }

  /** How the run was started. */
  TieringRunStarted started(String runId) {
    AtomicReference<@Nullable TieringRunStarted> found = new AtomicReference<>();
    each(
        runId,
        event -> {
          if (event instanceof TieringRunStarted started) {
            found.set(started);
          }
        });
    TieringRunStarted started = found.get();
    if (started == null) {
      throw new IllegalStateException(runId + " has not been started");
    }
    return started;
  }

  /** Every move that has been previewed, in order of the ranks. */
  void eachMove(String runId, Consumer<TierMove> action) {
    each(
        runId,
        event -> {
          if (event instanceof TierMovesPreviewed part) {
            part.moves().forEach(action);
          }
        });
  }

  private boolean has(String runId, Predicate<LifecycleEvent> wanted) {
    AtomicBoolean found = new AtomicBoolean();
    each(
        runId,
        event -> {
          if (wanted.test(event)) {
            found.set(true);
          }
        });
    return found.get();
  }

  private void each(String runId, Consumer<LifecycleEvent> action) {
    List<RecordedEvent> some = events.stream(runId, 0, READ_AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(event -> action.accept(event.event()));
      some = events.stream(runId, some.getLast().sequence() + 1, READ_AT_ONCE);
    }
  }
}
