package io.perennial.command.complaint;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The solutions that have been proposed, and what the customer said to them. A member of the
 * complaint: its fields are part of the complaint's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
final class Solutions {
  private Traces proposals = new Traces();
  private Traces answers = new Traces();
  private String last = "";
  private @Nullable Money lastCost;

  /** Whether just this has been proposed before. */
  boolean repeatsProposal(String solutionId, Asked asked) {
    return proposals.repeats(solutionId, asked);
  }

  /** Whether the customer has given just this answer before, to a solution that we proposed. */
  boolean repeatsAnswer(String solutionId, Asked asked) {
    if (!proposals.knows(solutionId)) {
      throw new RefusedException(
          ComplaintRefusal.SOLUTION_UNKNOWN, "No solution " + solutionId + " has been proposed");
    }
    return RepeatRule.repeats(answers.of(solutionId), asked, "The customer has answered");
  }

  /** The solution proposed last. */
  String last() {
    return last;
  }

  /** What it is expected to cost; absent where that is not known. */
  @Nullable Money lastCost() {
    return lastCost;
  }

  @EventSourcingHandler
  void on(ComplaintSolutionProposed event, @SequenceNumber long sequence) {
    proposals.keep(event.solutionId(), ComplaintTraces.traceOf(event).recordedAs(sequence));
    last = event.solutionId();
    lastCost = event.cost();
  }

  @EventSourcingHandler
  void on(ComplaintSolutionAccepted event, @SequenceNumber long sequence) {
    answers.keep(event.solutionId(), ComplaintTraces.traceOf(event).recordedAs(sequence));
  }

  @EventSourcingHandler
  void on(ComplaintSolutionDeclined event, @SequenceNumber long sequence) {
    answers.keep(event.solutionId(), ComplaintTraces.traceOf(event).recordedAs(sequence));
  }
}
