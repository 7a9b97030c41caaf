package io.perennial.events.salestarget;

/** What a sales target is split by. */
public enum TargetSplitKind {
  QUARTER,
  MONTH,
  REPRESENTATIVE,
  DEALER,
  PRODUCT,
  REGION
}
