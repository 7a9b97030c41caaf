package io.perennial.command.accountplan;

import io.perennial.command.Refusal;

/** Why a step of an account plan is refused. */
public enum AccountPlanRefusal implements Refusal {
  ACCOUNT_PLAN_UNKNOWN(404, "There is no such account plan"),
  ACTIVE_PLAN_EXISTS(409, "The customer has an active plan for the year"),
  OBJECTIVE_UNKNOWN(409, "The plan has no such objective"),
  ACTION_UNKNOWN(409, "The plan has no such action"),
  REVENUE_UNEVEN(422, "The quarters do not make the year");

  private final int status;
  private final String title;

  AccountPlanRefusal(int status, String title) {
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
