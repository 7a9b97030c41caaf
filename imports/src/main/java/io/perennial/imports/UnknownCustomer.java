package io.perennial.imports;

/** What becomes of a customer that is not known when a line names it. */
public enum UnknownCustomer {
  /** It is registered on the way. */
  REGISTERED,
  /** The line is rejected. */
  REFUSED,
  /** It is what the line records. */
  RECORDED
}
