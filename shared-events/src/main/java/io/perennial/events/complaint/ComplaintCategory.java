package io.perennial.events.complaint;

/** What a complaint is about. */
public enum ComplaintCategory {
  QUALITY,
  LATE_DELIVERY,
  WRONG_SPECIFICATION,
  PACKAGING,
  SERVICE,
  OTHER
}
