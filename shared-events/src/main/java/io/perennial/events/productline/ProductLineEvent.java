package io.perennial.events.productline;

import io.perennial.events.LifecycleEvent;

/** The facts of a product line. */
public sealed interface ProductLineEvent extends LifecycleEvent
    permits ProductLineDifferentiated, ProductLineIntroduced {

  /** The product line. */
  String productLineId();

  /** A product line is about no single customer, and stands for itself. */
  @Override
  default String customerId() {
    return productLineId();
  }

  @Override
  default String streamId() {
    return productLineId();
  }
}
