package io.perennial.command.customer.credit.investigation;

import io.perennial.command.Refusal;

/** Why something about credit investigations is refused. */
public enum InvestigationRefusal implements Refusal {
  INVESTIGATION_UNKNOWN(409, "There is no such investigation"),
  INVESTIGATION_ENDED(409, "The investigation has been concluded or abandoned"),
  CREDIT_REVIEW_OPEN(409, "A review of the credit is open already"),
  CREDIT_REVIEW_UNKNOWN(409, "There is no such review of the credit"),
  QUESTION_ANSWERED_TWICE(422, "A question is answered twice in different ways");

  private final int status;
  private final String title;

  InvestigationRefusal(int status, String title) {
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
