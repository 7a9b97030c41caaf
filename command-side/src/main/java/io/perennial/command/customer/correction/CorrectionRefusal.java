package io.perennial.command.customer.correction;

import io.perennial.command.Refusal;

/** Why nothing is struck out. */
public enum CorrectionRefusal implements Refusal {
  ENTRY_UNKNOWN(409, "There is no such entry"),
  ENTRY_DEPENDED_ON(409, "Something else rests on the entry, and is to be struck out first");

  private final int status;
  private final String title;

  CorrectionRefusal(int status, String title) {
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
