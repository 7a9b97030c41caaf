package io.perennial.events.marketreport;

/** What a market report is about. */
public enum MarketSubject {
  PRODUCT_CRITICISM,
  COMPETITOR_PROMOTION,
  COMPETITOR_LAUNCH,
  GRAVE_COMPLAINT,
  /** Of people at the customer. */
  CHANGE_OF_PEOPLE
}
