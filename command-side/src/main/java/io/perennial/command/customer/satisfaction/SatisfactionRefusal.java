package io.perennial.command.customer.satisfaction;

import io.perennial.command.Refusal;

/** Why a referral, or what it has led to, is refused. */
public enum SatisfactionRefusal implements Refusal {
  NOBODY_REFERRED(422, "Nobody is named to whom we were recommended"),
  REFERRED_ITSELF(409, "Nobody recommends us to itself"),
  ALREADY_REFERRED(409, "The customer has recommended us to that company before"),
  REFERRED_ANOTHER(409, "The customer has recommended us to another company"),
  REFERRAL_UNKNOWN(409, "There is no such referral");

  private final int status;
  private final String title;

  SatisfactionRefusal(int status, String title) {
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
