package io.perennial.command.customer.purchase;

import io.perennial.command.Refusal;

/** Why a return is refused. */
public enum PurchaseRefusal implements Refusal {
  PURCHASE_UNKNOWN(409, "There is no such purchase"),
  RETURN_TOO_LARGE(409, "More would be given back than was bought");

  private final int status;
  private final String title;

  PurchaseRefusal(int status, String title) {
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
