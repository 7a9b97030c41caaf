package io.perennial.events.complaint;

/** How a complaint reached us. */
public enum ComplaintChannel {
  PHONE,
  EMAIL,
  VISIT,
  LETTER,
  PORTAL,
  OTHER
}
