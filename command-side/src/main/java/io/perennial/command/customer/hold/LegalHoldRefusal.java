package io.perennial.command.customer.hold;

import io.perennial.command.Refusal;

/** Why something about a legal hold is refused. */
public enum LegalHoldRefusal implements Refusal {
  LEGAL_HOLD_NOT_SET(409, "No legal hold is set on the customer");

  private final int status;
  private final String title;

  LegalHoldRefusal(int status, String title) {
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
