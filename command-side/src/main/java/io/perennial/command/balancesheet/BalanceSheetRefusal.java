package io.perennial.command.balancesheet;

import io.perennial.command.Refusal;

/** Why something about a balance sheet is refused. */
public enum BalanceSheetRefusal implements Refusal {
  BALANCE_SHEET_UNKNOWN(404, "There is no such balance sheet"),
  BALANCE_SHEET_EXISTS(409, "There is a balance sheet of that day already");

  private final int status;
  private final String title;

  BalanceSheetRefusal(int status, String title) {
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
