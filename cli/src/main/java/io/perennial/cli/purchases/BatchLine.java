package io.perennial.cli.purchases;

/**
 * A command on its way to the batch door.
 *
 * @param row the row it was made of
 * @param kind what it does
 * @param json the line
 */
record BatchLine(Row.Purchase row, Kind kind, String json) {

  /** What a line does. */
  enum Kind {
    /** Registers the customer. */
    REGISTRATION,
    /** Records the purchase. */
    PURCHASE
  }
}
