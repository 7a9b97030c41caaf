package io.perennial.query.purchasemodel;

/** The numbers that a fit says of a customer, or of some together. */
enum Score {
  /** Probability of being active; how many are, of some together. */
  ACTIVE(false),
  /** Purchases in the days ahead. */
  PURCHASES(false),
  /** What these come to. */
  SALES(true),
  /** Sales of three years, discounted. */
  DISCOUNTED_SALES(true),
  /** Sales for ever, discounted. */
  SALES_TO_INFINITY(true),
  /** Margin of the sales of three years, of those of whom it is known. */
  DISCOUNTED_MARGIN(true);

  private final boolean money;

  Score(boolean money) {
    this.money = money;
  }

  boolean isMoney() {
    return money;
  }
}
