package io.perennial.events.customer.investigation;

/** What is asked about the operations of a customer; yes speaks for it. */
public enum OperationsQuestion {
  /** Is its general state good? */
  GENERAL_STATE,
  /** Has it a good reputation? */
  REPUTATION,
  /** Has it a plan for the business? */
  BUSINESS_PLAN,
  /** Does it know its trade and market? */
  TRADE_AND_MARKET_KNOWLEDGE,
  /** Has it a strategy? */
  STRATEGY,
  /** Is it managed well? */
  MANAGEMENT,
  /** Has it a culture of its own that helps it? */
  CULTURE,
  /** Are its owner and managers up to it? */
  OWNER_AND_MANAGERS,
  /** Is morale good? */
  MORALE
}
