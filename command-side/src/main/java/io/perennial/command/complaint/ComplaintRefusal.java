package io.perennial.command.complaint;

import io.perennial.command.Refusal;

/** Why a step of a complaint is refused. */
public enum ComplaintRefusal implements Refusal {
  COMPLAINT_UNKNOWN(404, "There is no such complaint"),
  REASONS_MISSING(422, "A complaint judged not valid needs reasons");

  private final int status;
  private final String title;

  ComplaintRefusal(int status, String title) {
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
