package io.perennial.command.productline;

import io.perennial.command.Refusal;

/** Why something about a product line is refused. */
public enum ProductLineRefusal implements Refusal {
  PRODUCT_LINE_UNKNOWN(404, "There is no such product line"),
  PRODUCT_LINE_NAME_TAKEN(409, "Another product line is called so");

  private final int status;
  private final String title;

  ProductLineRefusal(int status, String title) {
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
