package io.perennial.events.customer.investigation;

/** Where a customer's credit is asked about. */
public enum InvestigationChannel {
  /** A bank: trustworthy and cheap, but slow, and tells a part only. */
  BANK,
  /** A credit agency: fast, costly, and as good as the agency. */
  AGENCY,
  /** A body of the trade: knows much, of its region. */
  TRADE_BODY,
  /** Colleagues, competitors among them, and what is in the news. */
  COLLEAGUES_AND_NEWS
}
