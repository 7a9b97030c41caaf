package io.perennial.query.activity;

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
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.complaint.ComplaintPolicy;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is owed to who complains, after each fact of a complaint. */
public final class Deadlines {

  private final ComplaintPolicy policy;

  /**
   * Deadlines by a policy.
   *
   * @param policy until when complaints are answered
   */
  public Deadlines(ComplaintPolicy policy) {
    this.policy = policy;
  }

  /**
   * What is or was owed, in the order in which it came to be owed.
   *
   * @param before the same before the event
   * @param severity of the complaint before the event
   * @param at when the event was recorded
   */
  public List<Deadline> after(
      List<Deadline> before, int severity, ComplaintEvent event, Instant at) {
    return switch (event) {
      case ComplaintRecorded recorded ->
          List.of(
              owed(OwedStep.ACKNOWLEDGEMENT, at, recorded.severity()),
              owed(OwedStep.PROPOSAL, at, recorded.severity()));
      case ComplaintAcknowledged acknowledged ->
          met(before, OwedStep.ACKNOWLEDGEMENT, at, acknowledged.dueAt());
      case ComplaintJudged judged ->
          open(
              before,
              each -> !judged.valid() && each.step() == OwedStep.PROPOSAL ? each.dropped() : each);
      case ComplaintClosedAsUnfounded closed -> open(before, Deadline::dropped);
      case ComplaintEvaluated evaluated -> open(before, Deadline::dropped);
      case ComplaintSolutionProposed proposed ->
          met(before, OwedStep.PROPOSAL, at, proposed.dueAt());
      case ComplaintSolutionDeclined declined -> and(before, owed(OwedStep.PROPOSAL, at, severity));
      case ComplaintReopened reopened -> and(before, owed(OwedStep.PROPOSAL, at, severity));
      case ComplaintSeverityChanged changed -> severity(before, changed, at);
      case ComplaintWaitBegan began ->
          open(before, each -> each.waitingFrom(at).reckoned(at, severity, policy));
      case ComplaintWaitEnded ended ->
          open(before, each -> each.resumedAt(at).reckoned(at, severity, policy));
      case ComplaintEscalated escalated ->
          open(
              before,
              each ->
                  each.step() == escalated.step()
                      ? each.overdueSince(escalated.dueAt(), policy)
                      : each);
      case ComplaintAssigned assigned -> before;
      case ComplaintCauseAnalysed analysed -> before;
      case ComplaintSolutionAccepted accepted -> before;
      case ComplaintSolutionCarriedOut carriedOut -> before;
    };
  }

  private List<Deadline> severity(
      List<Deadline> before, ComplaintSeverityChanged event, Instant at) {
    Instant overdueSince = event.proposalOverdueSince();
    return open(
        before,
        each ->
            overdueSince != null && each.step() == OwedStep.PROPOSAL
                ? each.overdueSince(overdueSince, policy)
                : each.reckoned(at, event.severity(), policy));
  }

  private Deadline owed(OwedStep step, Instant at, int severity) {
    return Deadline.since(step, at, severity, policy);
  }

  private List<Deadline> met(
      List<Deadline> before, OwedStep step, Instant at, @Nullable Instant due) {
    return open(before, each -> each.step() == step ? each.met(at, due, policy) : each);
  }

  private static List<Deadline> and(List<Deadline> before, Deadline more) {
    return Stream.concat(before.stream(), Stream.of(more)).toList();
  }

  private static List<Deadline> open(List<Deadline> before, UnaryOperator<Deadline> change) {
    return before.stream().map(each -> each.state().isOpen() ? change.apply(each) : each).toList();
  }
}
