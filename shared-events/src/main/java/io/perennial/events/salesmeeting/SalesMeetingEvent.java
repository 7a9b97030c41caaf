package io.perennial.events.salesmeeting;

import io.perennial.events.LifecycleEvent;

/** The facts of a sales meeting. */
public sealed interface SalesMeetingEvent extends LifecycleEvent
    permits SalesMeetingHeld, SalesMeetingTaskDone {

  /** The sales meeting. */
  String salesMeetingId();

  /** A meeting is about no single customer, and stands for itself. */
  @Override
  default String customerId() {
    return salesMeetingId();
  }

  @Override
  default String streamId() {
    return salesMeetingId();
  }
}
