package io.perennial.command.complaint;

import io.perennial.command.common.Asked;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.Trace;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is kept of the facts of a complaint to tell a repeat from something else. */
final class ComplaintTraces {
  private ComplaintTraces() {}

  /** What a fact says beside its words. */
  static Trace traceOf(ComplaintEvent event) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ComplaintRecorded recorded ->
          Trace.of(
              on,
              recorded.customerId(),
              recorded.category(),
              recorded.severity(),
              recorded.channel(),
              recorded.purchaseId(),
              recorded.productId());
      case ComplaintJudged judged -> Trace.of(on, judged.valid());
      case ComplaintAssigned assigned -> Trace.of(on, assigned.department());
      case ComplaintSolutionProposed proposed ->
          Trace.of(on, proposed.toldThrough(), proposed.cost());
      case ComplaintSolutionAccepted accepted -> Trace.of(on, true);
      case ComplaintSolutionDeclined declined -> Trace.of(on, false);
      case ComplaintSolutionCarriedOut carriedOut -> Trace.of(on, carriedOut.cost());
      case ComplaintSeverityChanged changed -> Trace.of(on, changed.severity());
      case ComplaintEscalated escalated -> Trace.of(on, escalated.step());
      case ComplaintAcknowledged acknowledged -> Trace.of(on);
      case ComplaintCauseAnalysed analysed -> Trace.of(on);
      case ComplaintClosedAsUnfounded closed -> Trace.of(on);
      case ComplaintEvaluated evaluated -> Trace.of(on);
      case ComplaintReopened reopened -> Trace.of(on);
      case ComplaintWaitBegan began -> Trace.of(on);
      case ComplaintWaitEnded ended -> Trace.of(on);
    };
  }

  /**
   * What is asked for now, as it is compared with what has been recorded.
   *
   * @param given the date that the caller named, if any
   */
  static Asked asked(ComplaintEvent event, @Nullable LocalDate given, RecordedFacts facts) {
    return Asked.of(traceOf(event), given).saying(facts.wordsOf(event));
  }
}
