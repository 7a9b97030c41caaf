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
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.ComplaintStep;
import io.perennial.query.activity.Deadlines;
import io.perennial.query.activity.GrowingList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the facts of a complaint change on its card. */
final class ComplaintFolds {

  private final Deadlines deadlines;

  ComplaintFolds(ComplaintPolicy policy) {
    this.deadlines = new Deadlines(policy);
  }

  ComplaintCard next(ComplaintCard card, ComplaintEvent event, Instant at) {
    ComplaintStep step = ComplaintStep.of(event, at);
    return told(card, event, card.state().after(step))
        .changed()
        .deadlines(deadlines.after(card.deadlines(), card.severity(), step))
        .course(GrowingList.of(card.course()).plus(step))
        .build();
  }

  private static ComplaintCard told(ComplaintCard card, ComplaintEvent event, ComplaintState next) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ComplaintRecorded recorded -> recorded(recorded);
      case ComplaintAcknowledged acknowledged -> card.changed().acknowledgedOn(on).build();
      case ComplaintJudged judged -> card.now(next, on).reasons(judged.reasons()).build();
      case ComplaintClosedAsUnfounded closed -> card.now(next, on).closedOn(on).build();
      case ComplaintAssigned assigned ->
          (card.state() == next ? card.changed() : card.now(next, on))
              .department(assigned.department())
              .person(assigned.person())
              .build();
      case ComplaintCauseAnalysed analysed -> card.now(next, on).cause(analysed.cause()).build();
      case ComplaintSolutionProposed proposed ->
          card.now(next, on)
              .solutions(
                  Stream.concat(card.solutions().stream(), Stream.of(Solution.of(proposed)))
                      .toList())
              .build();
      case ComplaintSolutionAccepted accepted ->
          card.now(next, on)
              .solutions(solution(card, accepted.solutionId(), each -> each.accepted(on)))
              .build();
      case ComplaintSolutionDeclined declined ->
          card.now(next, on)
              .solutions(
                  solution(
                      card, declined.solutionId(), each -> each.declined(on, declined.reason())))
              .build();
      case ComplaintSolutionCarriedOut carriedOut -> carriedOut(card, carriedOut, next);
      case ComplaintEvaluated evaluated ->
          card.now(next, on)
              .closedOn(on)
              .summary(evaluated.summary())
              .preventiveMeasures(evaluated.preventiveMeasures())
              .consequences(evaluated.consequences())
              .build();
      case ComplaintReopened reopened ->
          card.now(next, on).closedOn(null).reopenings(card.reopenings() + 1).build();
      case ComplaintSeverityChanged changed -> card.changed().severity(changed.severity()).build();
      case ComplaintWaitBegan began ->
          card.changed().waitingSince(on).awaited(began.awaited()).build();
      case ComplaintWaitEnded ended -> card.changed().waitingSince(null).awaited(null).build();
      case ComplaintEscalated escalated -> card.changed().escalations(escalated.level()).build();
    };
  }

  private static ComplaintCard recorded(ComplaintRecorded event) {
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
        .build();
  }

  private static ComplaintCard carriedOut(
      ComplaintCard card, ComplaintSolutionCarriedOut event, ComplaintState next) {
    LocalDate on = event.occurredOn();
    return card.now(next, on)
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
}
