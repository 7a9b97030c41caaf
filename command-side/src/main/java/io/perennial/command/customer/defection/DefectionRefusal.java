package io.perennial.command.customer.defection;

import io.perennial.command.Refusal;

/** Why a defection, what is learned of it, or a win-back is refused. */
public enum DefectionRefusal implements Refusal {
  ALREADY_LOST(409, "The customer is lost already"),
  NOT_A_CUSTOMER(409, "The company has never been a customer"),
  NOT_LOST(409, "The customer is not lost"),
  PART_ALREADY_LOST(409, "That part of its demand is lost already"),
  PARTIAL_DEFECTION_UNKNOWN(409, "There is no such partial defection");

  private final int status;
  private final String title;

  DefectionRefusal(int status, String title) {
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
