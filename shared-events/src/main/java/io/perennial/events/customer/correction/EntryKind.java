package io.perennial.events.customer.correction;

/** What can be entered by mistake and struck out. */
public enum EntryKind {
  PURCHASE,
  PURCHASE_RETURN,
  PAYMENT,
  INVOICE,
  VISIT,
  CALL,
  SURVEY_ANSWER,
  REFERRAL
}
