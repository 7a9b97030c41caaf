package io.perennial.events.complaint;

import io.perennial.events.LifecycleEvent;

/** The facts of a complaint. */
public sealed interface ComplaintEvent extends LifecycleEvent
    permits ComplaintAcknowledged,
        ComplaintAssigned,
        ComplaintCauseAnalysed,
        ComplaintClosedAsUnfounded,
        ComplaintEscalated,
        ComplaintEvaluated,
        ComplaintJudged,
        ComplaintRecorded,
        ComplaintReopened,
        ComplaintSeverityChanged,
        ComplaintSolutionAccepted,
        ComplaintSolutionCarriedOut,
        ComplaintSolutionDeclined,
        ComplaintSolutionProposed,
        ComplaintWaitBegan,
        ComplaintWaitEnded {

  /** The complaint. */
  String complaintId();

  @Override
  default String streamId() {
    return complaintId();
  }
}
