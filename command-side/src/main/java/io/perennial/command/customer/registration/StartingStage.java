package io.perennial.command.customer.registration;

import io.perennial.events.customer.stage.LifecycleStage;

/** The stages in which a company can be entered; every other stage is reached, not chosen. */
public enum StartingStage {
  IDENTIFIED(LifecycleStage.IDENTIFIED),
  PROSPECT(LifecycleStage.PROSPECT);

  private final LifecycleStage stage;

  StartingStage(LifecycleStage stage) {
    this.stage = stage;
  }

  /** The stage as it is recorded. */
  public LifecycleStage stage() {
    return stage;
  }
}
