package io.perennial.command;

import java.util.Locale;

/** Why a command is refused. Names and statuses are part of the HTTP contract. */
public enum Refusal {
  VERSION_MISMATCH(412, "The stream is no longer at the expected version"),
  CUSTOMER_UNKNOWN(404, "There is no such customer"),
  ACCOUNT_PLAN_UNKNOWN(404, "There is no such account plan"),
  COMPLAINT_UNKNOWN(404, "There is no such complaint"),
  ID_TAKEN(409, "The identifier belongs to something else already"),
  REGISTRATION_NUMBER_TAKEN(409, "Another customer has this registration number"),
  PERSON_ID_TAKEN(409, "Another customer has a person with this identifier"),
  ACTIVE_PLAN_EXISTS(409, "The customer has an active plan for the year"),
  FOUR_EYES(409, "Someone other than the one who asked has to do this"),
  STEP_OUT_OF_ORDER(409, "The step is not the next one"),
  DATED_TOO_EARLY(409, "The step is dated before the step that it answers"),
  ALREADY_SO(409, "It is so already, and was said with other content"),
  AMOUNT_TOO_FINE(422, "The amount has more decimals than the currency"),
  WRONG_CURRENCY(422, "The amount is not in the reporting currency"),
  DERIVED_AMOUNT_TOO_LARGE(422, "What follows from the amounts is too large"),
  DATE_IN_FUTURE(422, "The business date lies in the future"),
  DATE_OUT_OF_BOUNDS(422, "The date is below the lowest or beyond the furthest business date"),
  PERSON_ID_RESERVED(422, "The identifier of a person is formed like that of something else"),
  NO_CREDIT_LIMIT(409, "No credit limit has been approved"),
  CREDIT_LIMIT_BREACHED(409, "The credit limit is breached"),
  CREDIT_LIMIT_UNFIT(422, "The class and the limit do not go together"),
  CREDIT_LIMIT_TOO_HIGH(409, "The limit is above what the class or a new customer may have"),
  CREDIT_STEP_TOO_LARGE(409, "The limit moves by more than one step"),
  CREDIT_LOOSENED_TOO_SOON(409, "The limit was loosened too recently"),
  PAYMENT_EXCEEDS_EXPOSURE(409, "The payment is larger than what is owed"),
  PROPOSAL_UNKNOWN(409, "There is no such open proposal"),
  PROPOSAL_REPLACED(409, "The proposal has been replaced by a later one"),
  TIER_NOT_IN_SCHEME(422, "The tier does not belong to the scheme in use"),
  REASONS_MISSING(422, "A complaint judged not valid needs reasons"),
  NOT_LOST(409, "The customer is not lost"),
  ALREADY_LOST(409, "The customer is lost already"),
  NOT_A_CUSTOMER(409, "The company has never been a customer");

  private final int status;
  private final String title;

  Refusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The stable code: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that answers it. */
  public int status() {
    return status;
  }

  /** What this refusal means, in general. */
  public String title() {
    return title;
  }
}
