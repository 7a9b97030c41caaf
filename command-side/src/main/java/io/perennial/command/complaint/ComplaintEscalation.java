package io.perennial.command.complaint;

import io.perennial.command.duty.DueWork;
import io.perennial.command.duty.ToDo;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that we owe who complains is looked at again and again, until it has been taken or is
 * escalated. When it is due is known to the complaint alone, since waits and changes of severity
 * move that.
 */
public final class ComplaintEscalation implements DueWork {

  /** So long after its hour a step is escalated at the latest. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(15);

  private final CompanyCalendar calendar;

  public ComplaintEscalation(CompanyCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public String kind() {
    return "complaint-escalation";
  }

  @Override
  public List<ToDo> after(Object command) {
    return switch (command) {
      case RecordComplaint recorded ->
          toDos(
              recorded.complaintId(),
              recorded.occurredOn(),
              OwedStep.ACKNOWLEDGEMENT,
              OwedStep.PROPOSAL);
      case DeclineSolution declined ->
          toDos(declined.complaintId(), declined.occurredOn(), OwedStep.PROPOSAL);
      case ReopenComplaint reopened ->
          toDos(reopened.complaintId(), reopened.occurredOn(), OwedStep.PROPOSAL);
      default -> List.of();
    };
  }

  @Override
  public List<ToDo> after(LifecycleEvent event) {
    return switch (event) {
      case ComplaintRecorded recorded ->
          toDos(
              recorded.complaintId(),
              recorded.occurredOn(),
              OwedStep.ACKNOWLEDGEMENT,
              OwedStep.PROPOSAL);
      case ComplaintSolutionDeclined declined ->
          toDos(declined.complaintId(), declined.occurredOn(), OwedStep.PROPOSAL);
      case ComplaintReopened reopened ->
          toDos(reopened.complaintId(), reopened.occurredOn(), OwedStep.PROPOSAL);
      default -> List.of();
    };
  }

  @Override
  public Optional<Duration> triedAgainAfter(String refusal) {
    return refusal.equals(ComplaintRefusal.NOT_OVERDUE.code())
        ? Optional.of(LOOKED_AT_EVERY)
        : Optional.empty();
  }

  @Override
  public Object command(ToDo toDo) {
    return new EscalateComplaint(toDo.streamId(), OwedStep.valueOf(toDo.subject()));
  }

  private List<ToDo> toDos(String complaintId, @Nullable LocalDate given, OwedStep... steps) {
    LocalDate from = given == null ? calendar.today() : given;
    return Stream.of(steps).map(step -> new ToDo(kind(), complaintId, step.name(), from)).toList();
  }
}
