package io.perennial.command.customer.winning;

import io.perennial.command.Refusal;

/** Why a step of winning a company is refused. */
public enum WinningRefusal implements Refusal {
  NOT_TO_BE_WON(409, "The company is not one to be won"),
  ROUND_STILL_OPEN(409, "Another round is still open"),
  ROUND_ENDED(409, "The round has ended"),
  PROSPECT_RESTS(409, "The prospect rests and is not to be called");

  private final int status;
  private final String title;

  WinningRefusal(int status, String title) {
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
