package io.perennial.events.productline;

/** Whether the products of a line differ from those of others. */
public enum Differentiation {
  DIFFERENTIATED,
  /** They are alike, whoever makes them. */
  COMMODITY
}
