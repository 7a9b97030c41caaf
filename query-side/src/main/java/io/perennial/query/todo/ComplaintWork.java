package io.perennial.query.todo;

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
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.ComplaintStep;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.Deadlines;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a complaint is, and what is owed.
 *
 * @param state how far it is
 * @param since business date of that
 * @param recordedOn business date of the complaint, or of its reopening
 * @param severity 1 (gravest) to 4
 * @param department who deals with it; absent before it was assigned
 * @param person who of that department; absent before it was assigned
 * @param waiting whether we wait for the customer
 * @param deadlines what is or was owed
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ComplaintWork(
    ComplaintState state,
    LocalDate since,
    LocalDate recordedOn,
    int severity,
    @Nullable String department,
    @StaffName @Nullable String person,
    boolean waiting,
    List<Deadline> deadlines) {

  public ComplaintWork {
    deadlines = List.copyOf(deadlines);
  }

  /** The complaint after a fact; one of which only that is known has been recorded on its day. */
  static ComplaintWork after(
      @Nullable ComplaintWork before, ComplaintEvent event, Instant at, Deadlines deadlines) {
    ComplaintWork known =
        before == null
            ? new ComplaintWork(
                ComplaintState.RECORDED,
                event.occurredOn(),
                event.occurredOn(),
                4,
                null,
                null,
                false,
                List.of())
            : before;
    ComplaintStep step = ComplaintStep.of(event, at);
    return ComplaintWorkBuilder.builder(known.told(event, known.state.after(step)))
        .deadlines(deadlines.after(known.deadlines, known.severity, step))
        .build();
  }

  private ComplaintWork told(ComplaintEvent event, ComplaintState next) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ComplaintRecorded recorded ->
          ComplaintWorkBuilder.builder(now(next, on))
              .recordedOn(on)
              .severity(recorded.severity())
              .build();
      case ComplaintJudged judged -> now(next, on);
      case ComplaintAssigned assigned ->
          ComplaintWorkBuilder.builder(state == next ? this : now(next, on))
              .department(assigned.department())
              .person(assigned.person())
              .build();
      case ComplaintCauseAnalysed analysed -> now(next, on);
      case ComplaintSolutionProposed proposed -> now(next, on);
      case ComplaintSolutionAccepted accepted -> now(next, on);
      case ComplaintSolutionDeclined declined -> now(next, on);
      case ComplaintSolutionCarriedOut carriedOut -> now(next, on);
      case ComplaintEvaluated evaluated -> now(next, on);
      case ComplaintClosedAsUnfounded closed -> now(next, on);
      case ComplaintReopened reopened -> now(next, on);
      case ComplaintSeverityChanged changed ->
          ComplaintWorkBuilder.builder(this).severity(changed.severity()).build();
      case ComplaintWaitBegan began -> ComplaintWorkBuilder.builder(this).waiting(true).build();
      case ComplaintWaitEnded ended -> ComplaintWorkBuilder.builder(this).waiting(false).build();
      case ComplaintAcknowledged acknowledged -> this;
      case ComplaintEscalated escalated -> this;
    };
  }

  private ComplaintWork now(ComplaintState next, LocalDate on) {
    return ComplaintWorkBuilder.builder(this).state(next).since(on).build();
  }

  /** As it stands on a day. */
  ComplaintWork shownOn(LocalDate day) {
    return ComplaintWorkBuilder.builder(this)
        .deadlines(deadlines.stream().map(each -> each.shownOn(day)).toList())
        .build();
  }

  Stream<ToDo> toDos() {
    return Stream.concat(acknowledgement(), Stream.ofNullable(next())).map(toDo -> toDo.by(person));
  }

  private Stream<ToDo> acknowledgement() {
    return deadlines.stream()
        .filter(each -> each.step() == OwedStep.ACKNOWLEDGEMENT && each.state().isOpen())
        .map(each ->
            until(
                each,
                toDo(
                    ToDoKind.COMPLAINT_ACKNOWLEDGEMENT,
                    recordedOn,
                    "Tell the customer that the complaint has reached us")));
  }

  private @Nullable ToDo next() {
    return switch (state) {
      case RECORDED -> proposal("Judge the complaint");
      case VALID -> proposal("Assign the complaint");
      case ASSIGNED -> proposal("Find what has caused the complaint");
      case ANALYSED -> proposal("Propose a solution");
      case DECLINED -> proposal("Propose another solution");
      case NOT_VALID ->
          toDo(ToDoKind.COMPLAINT_CLOSING, since, "Tell the customer why, and close the complaint");
      case ACCEPTED -> toDo(ToDoKind.COMPLAINT_SOLUTION, since, "Carry out what was accepted");
      case CARRIED_OUT -> toDo(ToDoKind.COMPLAINT_EVALUATION, since, "Evaluate the complaint");
      case PROPOSED, CLOSED, CLOSED_AS_UNFOUNDED -> null;
    };
  }

  private ToDo proposal(String words) {
    ToDo toDo =
        toDo(
            ToDoKind.COMPLAINT_PROPOSAL,
            since,
            waiting ? words + ", once the customer has answered" : words);
    return deadlines.stream()
        .filter(each -> each.step() == OwedStep.PROPOSAL && each.state().isOpen())
        .reduce((earlier, later) -> later)
        .map(each -> until(each, toDo))
        .orElse(toDo);
  }

  private static ToDo until(Deadline deadline, ToDo toDo) {
    LocalDate on = deadline.dueOn();
    Instant at = deadline.dueAt();
    return on == null || at == null ? toDo : toDo.until(on, at);
  }

  private static ToDo toDo(ToDoKind kind, LocalDate since, String words) {
    return ToDo.of(kind, Role.COMPLAINT_DESK, since, words);
  }
}
