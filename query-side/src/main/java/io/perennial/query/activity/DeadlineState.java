package io.perennial.query.activity;

/** How a step stands that we owe who complains. */
public enum DeadlineState {
  DUE,
  /** Not as long as we wait for the customer. */
  WAITING,
  /** Due before the day on which it is looked at, and not taken. */
  OVERDUE,
  MET,
  MET_LATE,
  /** Nobody waits for it any more. */
  DROPPED;

  /** Whether it is still waited for. */
  public boolean isOpen() {
    return this == DUE || this == WAITING || this == OVERDUE;
  }
}
