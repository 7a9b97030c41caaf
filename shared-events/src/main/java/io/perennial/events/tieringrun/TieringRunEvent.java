package io.perennial.events.tieringrun;

import io.perennial.events.LifecycleEvent;

/** The facts of a tiering run. */
public sealed interface TieringRunEvent extends LifecycleEvent
    permits TierMovesPreviewed,
        TieringRunAbandoned,
        TieringRunApplied,
        TieringRunFinished,
        TieringRunPreviewed,
        TieringRunStarted {

  /** The tiering run. */
  String runId();

  /** A run is about all customers, and stands for itself. */
  @Override
  default String customerId() {
    return runId();
  }

  @Override
  default String streamId() {
    return runId();
  }
}
