package io.perennial.query.complaint;

import io.perennial.query.activity.ComplaintStep.Kind;
import java.util.Set;

/** Steps of a complaint whose time is taken. */
enum ComplaintMilestone {
  ACKNOWLEDGED(Kind.ACKNOWLEDGED),
  JUDGED(Kind.JUDGED_VALID, Kind.JUDGED_NOT_VALID),
  ASSIGNED(Kind.ASSIGNED),
  CAUSE_ANALYSED(Kind.CAUSE_ANALYSED),
  SOLUTION_PROPOSED(Kind.SOLUTION_PROPOSED),
  SOLUTION_ACCEPTED(Kind.SOLUTION_ACCEPTED),
  SOLUTION_CARRIED_OUT(Kind.SOLUTION_CARRIED_OUT),
  /** Evaluated, or told the customer that it is unfounded. */
  CLOSED(Kind.EVALUATED, Kind.CLOSED_AS_UNFOUNDED);

  private final Set<Kind> kinds;

  ComplaintMilestone(Kind... kinds) {
    this.kinds = Set.of(kinds);
  }

  Set<Kind> kinds() {
    return kinds;
  }
}
