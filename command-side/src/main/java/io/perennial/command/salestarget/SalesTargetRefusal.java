package io.perennial.command.salestarget;

import io.perennial.command.Refusal;

/** Why something about a sales target is refused. */
public enum SalesTargetRefusal implements Refusal {
  SALES_TARGET_UNKNOWN(404, "There is no such sales target"),
  SALES_TARGET_EXISTS(409, "There is a target of that scope and year"),
  TARGET_SCOPE_UNCLEAR(422, "It is not said, or said twice, for whom the target is"),
  TARGET_SPLIT_UNCLEAR(422, "It is not clear what the target is split by"),
  TARGET_SPLIT_UNEVEN(422, "The parts do not add up to the whole");

  private final int status;
  private final String title;

  SalesTargetRefusal(int status, String title) {
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
