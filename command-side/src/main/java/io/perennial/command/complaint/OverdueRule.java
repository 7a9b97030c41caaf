package io.perennial.command.complaint;

import io.perennial.command.RefusedException;
import io.perennial.events.complaint.OwedStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Only what is owed and overdue is escalated. */
final class OverdueRule {
  private OverdueRule() {}

  /**
   * Refuses to escalate what is not owed, and what is not overdue.
   *
   * @param overdueSince when the step was due; absent when it is not overdue
   * @return when it was due
   */
  static Instant check(OwedStep step, boolean owed, @Nullable Instant overdueSince) {
    if (!owed) {
      throw new RefusedException(ComplaintRefusal.NOT_OWED, "The step " + step + " is not owed");
    }
    if (overdueSince == null) {
      throw new RefusedException(
          ComplaintRefusal.NOT_OVERDUE, "The step " + step + " is not overdue");
    }
    return overdueSince;
  }
}
