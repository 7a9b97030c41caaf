package io.perennial.events.complaint;

import io.perennial.events.LifecycleEvent;

/** The facts of a complaint. */
public sealed interface ComplaintEvent extends LifecycleEvent
    permits ComplaintClosedAsUnfounded, ComplaintJudged, ComplaintRecorded {

  /** The complaint. */
  String complaintId();

  @Override
  default String streamId() {
    return complaintId();
  }
}
