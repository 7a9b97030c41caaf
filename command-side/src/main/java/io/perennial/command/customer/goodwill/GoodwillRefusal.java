package io.perennial.command.customer.goodwill;

import io.perennial.command.Refusal;

/** Why something about goodwill is refused. */
public enum GoodwillRefusal implements Refusal {
  LOSS_UNKNOWN(409, "There is no such loss"),
  GOODWILL_UNKNOWN(409, "There is no such goodwill that waits for a second person"),
  GOODWILL_ABOVE_CEILING(409, "Goodwill for the loss would be more than the tier allows");

  private final int status;
  private final String title;

  GoodwillRefusal(int status, String title) {
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
