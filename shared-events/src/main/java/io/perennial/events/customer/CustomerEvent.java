package io.perennial.events.customer;

import io.perennial.events.LifecycleEvent;

/** The facts of a customer. */
public sealed interface CustomerEvent extends LifecycleEvent
    permits ContactEvent,
        CreditEvent,
        CustomerFileEvent,
        DealingEvent,
        SatisfactionEvent,
        StageEvent,
        StandingEvent {

  @Override
  default String streamId() {
    return customerId();
  }
}
