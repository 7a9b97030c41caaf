package io.perennial.command.common;

import io.perennial.command.Refusal;
import java.util.List;

/** Why any command may be refused. */
public enum CommonRefusal implements Refusal {
  VERSION_MISMATCH(412, "The stream is no longer at the expected version"),
  CUSTOMER_UNKNOWN(404, "There is no such customer"),
  PERSON_UNKNOWN(409, "The customer has no such person"),
  ID_TAKEN(409, "The identifier belongs to something else already"),
  FOUR_EYES(409, "Someone other than the one who asked has to do this"),
  STEP_OUT_OF_ORDER(409, "The step is not the next one"),
  DATED_TOO_EARLY(409, "The step is dated before the step that it answers"),
  ALREADY_SO(409, "It is so already, and was said with other content"),
  DATE_IN_FUTURE(422, "The business date lies in the future"),
  DATE_OUT_OF_BOUNDS(422, "The date is below the lowest or beyond the furthest business date"),
  WRONG_CURRENCY(422, "The amount is not in the reporting currency"),
  AMOUNT_TOO_FINE(422, "The amount has more decimals than the currency"),
  DERIVED_AMOUNT_TOO_LARGE(422, "What follows from the amounts is too large");

  /** Of every command that takes a business date. */
  public static final List<Refusal> DATES = List.of(DATE_IN_FUTURE, DATE_OUT_OF_BOUNDS);

  /** Of every command that takes an amount. */
  public static final List<Refusal> MONEY = List.of(WRONG_CURRENCY, AMOUNT_TOO_FINE);

  private final int status;
  private final String title;

  CommonRefusal(int status, String title) {
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
