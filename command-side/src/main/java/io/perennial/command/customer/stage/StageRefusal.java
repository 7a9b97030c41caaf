package io.perennial.command.customer.stage;

import io.perennial.command.Refusal;

/** Why a step of a company that has not bought yet is refused. */
public enum StageRefusal implements Refusal {
  ALREADY_CUSTOMER(409, "The company is a customer, or has been one"),
  DISQUALIFIED(409, "The company is no target until it is reopened"),
  NOT_DISQUALIFIED(409, "The company is not disqualified");

  private final int status;
  private final String title;

  StageRefusal(int status, String title) {
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
