package io.perennial.command.customer.standing;

import io.perennial.command.Refusal;

/** Why a change of what a customer counts for is refused. */
public enum StandingRefusal implements Refusal {
  PHASE_MOVE_NOT_ALLOWED(409, "The relationship does not move from its phase to that one");

  private final int status;
  private final String title;

  StandingRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
