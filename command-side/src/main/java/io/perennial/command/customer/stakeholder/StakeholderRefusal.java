package io.perennial.command.customer.stakeholder;

import io.perennial.command.Refusal;

/** Why something about a stakeholder is refused. */
public enum StakeholderRefusal implements Refusal {
  STAKEHOLDER_UNKNOWN(409, "The person is no stakeholder");

  private final int status;
  private final String title;

  StakeholderRefusal(int status, String title) {
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
