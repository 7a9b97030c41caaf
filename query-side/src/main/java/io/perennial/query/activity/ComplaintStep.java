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
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a complaint without its words: what its course, its deadlines and its figures go by.
 *
 * @param kind what has happened
 * @param on business date
 * @param at when it was recorded
 * @param severity 1 (gravest) to 4, where it was said or changed
 * @param department who deals with it from then on, where that was said
 * @param solutionId the solution that was proposed, answered or carried out
 * @param owed what was overdue, where it was escalated
 * @param dueAt when what we owed was due, where the fact says so
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ComplaintStep(
    Kind kind,
    LocalDate on,
    Instant at,
    @Nullable Integer severity,
    @Nullable String department,
    @Nullable String solutionId,
    @Nullable OwedStep owed,
    @Nullable Instant dueAt) {

  /** What can happen to a complaint. */
  public enum Kind {
    RECORDED,
    ACKNOWLEDGED,
    JUDGED_VALID,
    JUDGED_NOT_VALID,
    CLOSED_AS_UNFOUNDED,
    ASSIGNED,
    CAUSE_ANALYSED,
    SOLUTION_PROPOSED,
    SOLUTION_ACCEPTED,
    SOLUTION_DECLINED,
    SOLUTION_CARRIED_OUT,
    EVALUATED,
    REOPENED,
    SEVERITY_CHANGED,
    WAIT_BEGAN,
    WAIT_ENDED,
    ESCALATED
  }

  /** What a fact says of the course of a complaint. */
  public static ComplaintStep of(ComplaintEvent event, Instant at) {
    ComplaintStepBuilder step = ComplaintStepBuilder.builder().on(event.occurredOn()).at(at);
    return switch (event) {
      case ComplaintRecorded recorded ->
          step.kind(Kind.RECORDED).severity(recorded.severity()).build();
      case ComplaintAcknowledged acknowledged ->
          step.kind(Kind.ACKNOWLEDGED).dueAt(acknowledged.dueAt()).build();
      case ComplaintJudged judged ->
          step.kind(judged.valid() ? Kind.JUDGED_VALID : Kind.JUDGED_NOT_VALID).build();
      case ComplaintClosedAsUnfounded closed -> step.kind(Kind.CLOSED_AS_UNFOUNDED).build();
      case ComplaintAssigned assigned ->
          step.kind(Kind.ASSIGNED).department(assigned.department()).build();
      case ComplaintCauseAnalysed analysed -> step.kind(Kind.CAUSE_ANALYSED).build();
      case ComplaintSolutionProposed proposed ->
          step.kind(Kind.SOLUTION_PROPOSED)
              .solutionId(proposed.solutionId())
              .dueAt(proposed.dueAt())
              .build();
      case ComplaintSolutionAccepted accepted ->
          step.kind(Kind.SOLUTION_ACCEPTED).solutionId(accepted.solutionId()).build();
      case ComplaintSolutionDeclined declined ->
          step.kind(Kind.SOLUTION_DECLINED).solutionId(declined.solutionId()).build();
      case ComplaintSolutionCarriedOut carriedOut ->
          step.kind(Kind.SOLUTION_CARRIED_OUT).solutionId(carriedOut.solutionId()).build();
      case ComplaintEvaluated evaluated -> step.kind(Kind.EVALUATED).build();
      case ComplaintReopened reopened -> step.kind(Kind.REOPENED).build();
      case ComplaintSeverityChanged changed ->
          step.kind(Kind.SEVERITY_CHANGED)
              .severity(changed.severity())
              .dueAt(changed.proposalOverdueSince())
              .build();
      case ComplaintWaitBegan began -> step.kind(Kind.WAIT_BEGAN).build();
      case ComplaintWaitEnded ended -> step.kind(Kind.WAIT_ENDED).build();
      case ComplaintEscalated escalated ->
          step.kind(Kind.ESCALATED).owed(escalated.step()).dueAt(escalated.dueAt()).build();
    };
  }
}
