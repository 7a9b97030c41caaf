package io.perennial.command.customer.credit;

import io.perennial.command.Refusal;

/** Why something about credit is refused. */
public enum CreditRefusal implements Refusal {
  NO_CREDIT_LIMIT(409, "No credit limit has been approved"),
  CREDIT_LIMIT_BREACHED(409, "The credit limit is breached"),
  CREDIT_LIMIT_EXCEEDED(409, "The purchase would take the exposure past the credit limit"),
  CREDIT_LIMIT_UNFIT(422, "The class and the limit do not go together"),
  CREDIT_LIMIT_TOO_HIGH(409, "The limit is above what the class or a new customer may have"),
  CREDIT_STEP_TOO_LARGE(409, "The limit moves by more than one step"),
  CREDIT_LOOSENED_TOO_SOON(409, "The limit was loosened too recently"),
  CASH_DISCOUNT_UNFIT(422, "The cash discount lasts longer than the invoice is given"),
  RECORDER_UNKNOWN(422, "It is not known who will record the purchase"),
  PROPOSAL_UNKNOWN(409, "There is no such open proposal"),
  PROPOSAL_REPLACED(409, "The proposal has been replaced by a later one");

  private final int status;
  private final String title;

  CreditRefusal(int status, String title) {
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
