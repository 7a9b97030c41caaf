package io.perennial.command.salesday;

import io.perennial.command.Refusal;

/** Why a step of a sales day is refused. */
public enum SalesDayRefusal implements Refusal {
  SALES_DAY_UNKNOWN(404, "There is no such sales day"),
  SALES_DAY_EXISTS(409, "The representative has a sales day of that date"),
  NOTHING_PLANNED(409, "There are no visits in the plan"),
  VISIT_TIMES_UNFIT(422, "A planned visit ends before it begins");

  private final int status;
  private final String title;

  SalesDayRefusal(int status, String title) {
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
