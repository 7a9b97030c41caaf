package io.perennial.query.complaint;

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
import io.perennial.query.activity.ComplaintState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the facts of a complaint change on its card. */
final class ComplaintFolds {

  private final ComplaintPolicy policy;

  ComplaintFolds(ComplaintPolicy policy) {
    this.policy = policy;
  }

  ComplaintCard next(ComplaintCard card, ComplaintEvent event, Instant at) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ComplaintRecorded recorded -> recorded(recorded, at);
      case ComplaintAcknowledged acknowledged ->
          card.changed()
              .acknowledgedOn(on)
              .deadlines(met(card, OwedStep.ACKNOWLEDGEMENT, at, acknowledged.dueAt()))
              .build();
      case ComplaintJudged judged -> judged(card, judged);
      case ComplaintClosedAsUnfounded closed ->
          closed(card, ComplaintState.CLOSED_AS_UNFOUNDED, on);
      case ComplaintAssigned assigned ->
          (card.state() == ComplaintState.VALID
                  ? card.now(ComplaintState.ASSIGNED, on)
                  : card.changed())
              .department(assigned.department())
              .person(assigned.person())
              .build();
      case ComplaintCauseAnalysed analysed ->
          card.now(ComplaintState.ANALYSED, on).cause(analysed.cause()).build();
      case ComplaintSolutionProposed proposed ->
          card.now(ComplaintState.PROPOSED, on)
              .solutions(
                  Stream.concat(card.solutions().stream(), Stream.of(Solution.of(proposed)))
                      .toList())
              .deadlines(met(card, OwedStep.PROPOSAL, at, proposed.dueAt()))
              .build();
      case ComplaintSolutionAccepted accepted ->
          card.now(ComplaintState.ACCEPTED, on)
              .solutions(solution(card, accepted.solutionId(), each -> each.accepted(on)))
              .build();
      case ComplaintSolutionDeclined declined ->
          card.now(ComplaintState.DECLINED, on)
              .solutions(
                  solution(
                      card, declined.solutionId(), each -> each.declined(on, declined.reason())))
              .deadlines(card.and(owed(OwedStep.PROPOSAL, at, card.severity())))
              .build();
      case ComplaintSolutionCarriedOut carriedOut -> carriedOut(card, carriedOut);
      case ComplaintEvaluated evaluated ->
          closed(card, ComplaintState.CLOSED, on)
              .changed()
              .summary(evaluated.summary())
              .preventiveMeasures(evaluated.preventiveMeasures())
              .consequences(evaluated.consequences())
              .build();
      case ComplaintReopened reopened -> reopened(card, on, at);
      case ComplaintSeverityChanged changed -> severity(card, changed, at);
      case ComplaintWaitBegan began ->
          card.changed()
              .waitingSince(on)
              .awaited(began.awaited())
              .deadlines(open(card, each -> reckoned(each.waitingFrom(at), at, card.severity())))
              .build();
      case ComplaintWaitEnded ended ->
          card.changed()
              .waitingSince(null)
              .awaited(null)
              .deadlines(open(card, each -> reckoned(each.resumedAt(at), at, card.severity())))
              .build();
      case ComplaintEscalated escalated ->
          card.changed()
              .escalations(escalated.level())
              .deadlines(
                  open(
                      card,
                      each ->
                          each.step() == escalated.step()
                              ? each.overdueSince(escalated.dueAt(), policy)
                              : each))
              .build();
    };
  }

  private ComplaintCard recorded(ComplaintRecorded event, Instant at) {
    return ComplaintCard.empty(event.complaintId())
        .now(ComplaintState.RECORDED, event.occurredOn())
        .customerId(event.customerId())
        .category(event.category())
        .severity(event.severity())
        .channel(event.channel())
        .subject(event.subject())
        .requested(event.requested())
        .complainant(event.complainant())
        .purchaseId(event.purchaseId())
        .productId(event.productId())
        .recordedOn(event.occurredOn())
        .deadlines(
            List.of(
                owed(OwedStep.ACKNOWLEDGEMENT, at, event.severity()),
                owed(OwedStep.PROPOSAL, at, event.severity())))
        .build();
  }

  private ComplaintCard judged(ComplaintCard card, ComplaintJudged event) {
    return card.now(
            event.valid() ? ComplaintState.VALID : ComplaintState.NOT_VALID, event.occurredOn())
        .reasons(event.reasons())
        .deadlines(
            open(
                card,
                each -> !event.valid() && each.step() == OwedStep.PROPOSAL ? each.dropped() : each))
        .build();
  }

  private ComplaintCard closed(ComplaintCard card, ComplaintState state, LocalDate on) {
    return card.now(state, on).closedOn(on).deadlines(open(card, Deadline::dropped)).build();
  }

  private ComplaintCard reopened(ComplaintCard card, LocalDate on, Instant at) {
    return card.now(
            card.state() == ComplaintState.CLOSED_AS_UNFOUNDED
                ? ComplaintState.RECORDED
                : ComplaintState.ASSIGNED,
            on)
        .closedOn(null)
        .reopenings(card.reopenings() + 1)
        .deadlines(card.and(owed(OwedStep.PROPOSAL, at, card.severity())))
        .build();
  }

  private ComplaintCard severity(ComplaintCard card, ComplaintSeverityChanged event, Instant at) {
    Instant overdueSince = event.proposalOverdueSince();
    return card.changed()
        .severity(event.severity())
        .deadlines(
            open(
                card,
                each ->
                    overdueSince != null && each.step() == OwedStep.PROPOSAL
                        ? each.overdueSince(overdueSince, policy)
                        : reckoned(each, at, event.severity())))
        .build();
  }

  private static ComplaintCard carriedOut(ComplaintCard card, ComplaintSolutionCarriedOut event) {
    LocalDate on = event.occurredOn();
    return card.now(ComplaintState.CARRIED_OUT, on)
        .solutions(
            solution(
                card,
                event.solutionId(),
                each -> each.carriedOut(on, event.cost() == null ? null : event.cost().amount())))
        .build();
  }

  private static List<Solution> solution(
      ComplaintCard card, String solutionId, UnaryOperator<Solution> change) {
    return card.solutions().stream()
        .map(each -> each.solutionId().equals(solutionId) ? change.apply(each) : each)
        .toList();
  }

  private Deadline owed(OwedStep step, Instant at, int severity) {
    return Deadline.since(step, at, severity, policy);
  }

  private Deadline reckoned(Deadline deadline, Instant at, int severity) {
    return deadline.reckoned(at, severity, policy);
  }

  private List<Deadline> met(ComplaintCard card, OwedStep step, Instant at, @Nullable Instant due) {
    return open(card, each -> each.step() == step ? each.met(at, due, policy) : each);
  }

  private static List<Deadline> open(ComplaintCard card, UnaryOperator<Deadline> change) {
    return card.deadlines().stream()
        .map(each -> each.state().isOpen() ? change.apply(each) : each)
        .toList();
  }
}
