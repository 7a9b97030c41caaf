package io.perennial.events.customer.investigation;

/** What is asked about the finances of a customer; but for enough cash, yes speaks against it. */
public enum FinancesQuestion {
  /** Has it enough cash? */
  ENOUGH_CASH,
  /** Does it discount bills? */
  DISCOUNTING_BILLS,
  /** Does it defer debts? */
  DEFERRING_DEBTS,
  /** Does it draw bills in advance to finance itself? */
  PREPAID_FINANCING_BILLS,
  /** Does it dump goods for cash? */
  DUMPING_FOR_CASH,
  /** Does it call in receivables early? */
  CALLING_IN_RECEIVABLES_EARLY,
  /** Does it take up expensive loans? */
  EXPENSIVE_LOANS,
  /** Is its relationship with its bank strained? */
  STRAINED_BANK,
  /** Are other creditors unpaid? */
  OTHER_CREDITORS_UNPAID,
  /** Have bills of it been dishonoured? */
  DISHONOURED_BILLS,
  /** Are accounts of it frozen? */
  FROZEN_ACCOUNTS
}
