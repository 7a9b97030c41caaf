package io.perennial.events.salestarget;

/** For whom, or for what, a sales target is set. */
public enum TargetScopeKind {
  COMPANY,
  REPRESENTATIVE,
  DEALER,
  PRODUCT,
  REGION
}
