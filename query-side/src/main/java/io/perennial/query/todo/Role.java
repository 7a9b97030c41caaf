package io.perennial.query.todo;

/** Who does it where nobody is named. */
public enum Role {
  REPRESENTATIVE,
  /** Who leads representatives. */
  SUPERVISOR,
  /** Who leads what is sold. */
  SALES_MANAGEMENT,
  CREDIT_CONTROL,
  /** Who deals with complaints that nobody has been given yet. */
  COMPLAINT_DESK,
  /** Anybody who was given it by name. */
  OWNER
}
