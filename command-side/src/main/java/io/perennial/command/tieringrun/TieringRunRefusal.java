package io.perennial.command.tieringrun;

import io.perennial.command.Refusal;

/** Why a step of a tiering run is refused. */
public enum TieringRunRefusal implements Refusal {
  TIERING_RUN_UNKNOWN(404, "There is no such tiering run"),
  TIERING_RUN_OPEN(409, "Another tiering run is neither finished nor abandoned");

  private final int status;
  private final String title;

  TieringRunRefusal(int status, String title) {
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
