package io.perennial.events.customer.stage;

/** What brought a lost customer back. */
public enum WinBackCause {
  PURCHASE,
  OFFER,
  SERVICE_RECOVERY,
  PEOPLE,
  COMPETITOR_FAILED,
  OTHER
}
