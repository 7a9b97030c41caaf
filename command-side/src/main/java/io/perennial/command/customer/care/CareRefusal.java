package io.perennial.command.customer.care;

import io.perennial.command.Refusal;

/** Why something about looking after a customer is refused. */
public enum CareRefusal implements Refusal {
  NOTICE_UNKNOWN(409, "There is no such notice");

  private final int status;
  private final String title;

  CareRefusal(int status, String title) {
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
