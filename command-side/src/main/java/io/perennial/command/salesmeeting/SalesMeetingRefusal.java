package io.perennial.command.salesmeeting;

import io.perennial.command.Refusal;

/** Why something about a sales meeting is refused. */
public enum SalesMeetingRefusal implements Refusal {
  SALES_MEETING_UNKNOWN(404, "There is no such sales meeting"),
  TASK_UNKNOWN(409, "The meeting has agreed no such task"),
  NOBODY_TOOK_PART(422, "A meeting in which nobody takes part is none");

  private final int status;
  private final String title;

  SalesMeetingRefusal(int status, String title) {
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
