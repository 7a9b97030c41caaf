package io.perennial.command.testing;

import io.perennial.command.Refusal;

/** Why something is refused in a shop. */
public enum ShopRefusal implements Refusal {
  SHELF_UNKNOWN;

  @Override
  public int status() {
    return 404;
  }

  @Override
  public String title() {
    return "There is no such shelf";
  }
}
