package io.perennial.query.customer;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCategory;
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
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.ComplaintState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint.
 *
 * @param complaintId the complaint
 * @param category about what kind of thing
 * @param severity 1 (gravest) to 4
 * @param recordedOn business date
 * @param valid whether it is justified; absent before it was judged
 * @param state how far it is
 * @param since business date of that
 * @param acknowledged whether the customer has been told that it has reached us
 * @param waiting whether we wait for the customer
 * @param department who deals with it; absent before it was assigned
 * @param person who of that department; absent before it was assigned
 * @param escalations how often a step of it was overdue
 * @param closedBefore times for which it was closed before it was opened again, in order
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record Complaint(
    String complaintId,
    ComplaintCategory category,
    int severity,
    LocalDate recordedOn,
    @Nullable Boolean valid,
    ComplaintState state,
    LocalDate since,
    boolean acknowledged,
    boolean waiting,
    @Nullable String department,
    @StaffName @Nullable String person,
    int escalations,
    List<ClosedTime> closedBefore) {

  public Complaint {
    closedBefore = List.copyOf(closedBefore);
  }

  /**
   * A time for which it was closed.
   *
   * @param from business date of the closing
   * @param until business date of the reopening
   */
  public record ClosedTime(LocalDate from, LocalDate until) {

    private boolean holdsOn(LocalDate day) {
      return !from.isAfter(day) && until.isAfter(day);
    }
  }

  static Complaint of(ComplaintRecorded event) {
    return new Complaint(
        event.complaintId(),
        event.category(),
        event.severity(),
        event.occurredOn(),
        null,
        ComplaintState.RECORDED,
        event.occurredOn(),
        false,
        false,
        null,
        null,
        0,
        List.of());
  }

  boolean isOpen() {
    return state != ComplaintState.CLOSED && state != ComplaintState.CLOSED_AS_UNFOUNDED;
  }

  /** Whether it was recorded, and not closed, at the end of a day. */
  boolean isOpenOn(LocalDate day) {
    return !recordedOn.isAfter(day)
        && (isOpen() || since.isAfter(day))
        && closedBefore.stream().noneMatch(each -> each.holdsOn(day));
  }

  /** The complaint after a step. */
  Complaint with(ComplaintEvent event) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ComplaintRecorded recorded -> this;
      case ComplaintAcknowledged acknowledged -> changed().acknowledged(true).build();
      case ComplaintJudged judged ->
          changed()
              .valid(judged.valid())
              .state(judged.valid() ? ComplaintState.VALID : ComplaintState.NOT_VALID)
              .since(on)
              .build();
      case ComplaintAssigned assigned ->
          (state == ComplaintState.VALID ? now(ComplaintState.ASSIGNED, on) : this)
              .changed()
              .department(assigned.department())
              .person(assigned.person())
              .build();
      case ComplaintCauseAnalysed analysed -> now(ComplaintState.ANALYSED, on);
      case ComplaintSolutionProposed proposed -> now(ComplaintState.PROPOSED, on);
      case ComplaintSolutionAccepted accepted -> now(ComplaintState.ACCEPTED, on);
      case ComplaintSolutionDeclined declined -> now(ComplaintState.DECLINED, on);
      case ComplaintSolutionCarriedOut carriedOut -> now(ComplaintState.CARRIED_OUT, on);
      case ComplaintEvaluated evaluated -> now(ComplaintState.CLOSED, on);
      case ComplaintClosedAsUnfounded closed -> now(ComplaintState.CLOSED_AS_UNFOUNDED, on);
      case ComplaintReopened reopened -> reopened(on);
      case ComplaintSeverityChanged severer -> changed().severity(severer.severity()).build();
      case ComplaintWaitBegan began -> changed().waiting(true).build();
      case ComplaintWaitEnded ended -> changed().waiting(false).build();
      case ComplaintEscalated escalated -> changed().escalations(escalated.level()).build();
    };
  }

  private Complaint reopened(LocalDate on) {
    List<ClosedTime> closed = new ArrayList<>(closedBefore);
    closed.add(new ClosedTime(since, on));
    return changed()
        .state(
            state == ComplaintState.CLOSED_AS_UNFOUNDED
                ? ComplaintState.RECORDED
                : ComplaintState.ASSIGNED)
        .since(on)
        .closedBefore(closed)
        .build();
  }

  private Complaint now(ComplaintState next, LocalDate on) {
    return changed().state(next).since(on).build();
  }

  private ComplaintBuilder changed() {
    return ComplaintBuilder.builder(this);
  }
}
