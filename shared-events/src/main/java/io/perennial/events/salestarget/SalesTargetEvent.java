package io.perennial.events.salestarget;

import io.perennial.events.LifecycleEvent;

/** The facts of a sales target. */
public sealed interface SalesTargetEvent extends LifecycleEvent
    permits SalesTargetRevised, SalesTargetSet {

  /** The sales target. */
  String salesTargetId();

  /** A target is about no customer, and stands for itself; a dealer's is ours all the same. */
  @Override
  default String customerId() {
    return salesTargetId();
  }

  @Override
  default String streamId() {
    return salesTargetId();
  }
}
