package io.perennial.events.customer.winning;

/** What a prospect says against buying from us. */
public enum ObjectionReason {
  SEND_MATERIAL,
  SUPPLIES_IN_HOUSE,
  HAS_SUPPLIER,
  NOT_RESPONSIBLE,
  NO_BUDGET,
  PRICE_TOO_HIGH,
  PAST_DISSATISFACTION
}
