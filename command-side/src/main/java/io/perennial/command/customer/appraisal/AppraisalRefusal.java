package io.perennial.command.customer.appraisal;

import io.perennial.command.Refusal;

/** Why a judgement of a customer is refused. */
public enum AppraisalRefusal implements Refusal {
  MARKS_CONTRADICT(422, "A customer has either a good mark or its opposite");

  private final int status;
  private final String title;

  AppraisalRefusal(int status, String title) {
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
