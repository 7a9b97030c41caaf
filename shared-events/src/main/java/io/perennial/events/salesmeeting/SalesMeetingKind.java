package io.perennial.events.salesmeeting;

/** When in the rhythm of selling a sales meeting is held. */
public enum SalesMeetingKind {
  MORNING,
  EVENING,
  WEEKLY
}
