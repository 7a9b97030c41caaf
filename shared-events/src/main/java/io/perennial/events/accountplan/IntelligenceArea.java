package io.perennial.events.accountplan;

/** What is to be known of a key account. */
public enum IntelligenceArea {
  INDUSTRY_AND_MARKET,
  DEMAND_FOR_OUR_PRODUCT,
  PERFORMANCE,
  STRUCTURE_AND_MANAGEMENT,
  STRATEGY
}
