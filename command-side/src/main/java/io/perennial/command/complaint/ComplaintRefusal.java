package io.perennial.command.complaint;

import io.perennial.command.Refusal;

/** Why a step of a complaint is refused. */
public enum ComplaintRefusal implements Refusal {
  COMPLAINT_UNKNOWN(404, "There is no such complaint"),
  SOLUTION_UNKNOWN(409, "No such solution has been proposed"),
  REASONS_MISSING(422, "A complaint judged not valid needs reasons"),
  CLOSED_TOO_LONG_AGO(409, "The complaint was closed too long ago to be reopened"),
  NOT_OVERDUE(409, "The step is not overdue"),
  NOT_OWED(409, "The step is not owed, or not any more");

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
