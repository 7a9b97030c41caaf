package io.perennial.query.receivables;

/** How far a customer may owe. */
public enum LimitKind {
  /** Nobody has approved a limit. */
  NONE,
  /** Up to a limit. */
  LIMITED,
  /** As much as it likes. */
  UNLIMITED
}
