package io.perennial.query.todo;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.events.salesmeeting.MeetingTask;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about a customer, a complaint, an account plan, a sales day, a market report
 * or a sales meeting, and what that follows from.
 *
 * @param id what it is about
 * @param customerId the customer; absent where it is about none
 * @param toDos what is to be done, what is due first first
 * @param assignment who looks after the customer
 * @param contacts when the customer is called and visited
 * @param contracts contracts that come to an end
 * @param credit what is open about credit, and what else waits for a second person
 * @param correctiveActions what follows from losses
 * @param notices what somebody was told and has not acknowledged
 * @param complaint how far the complaint is
 * @param plan how far the account plan is
 * @param day how far the sales day is
 * @param reported the market report, as long as nobody has answered it
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ToDoDocument(
    String id,
    @DataSubject(Subject.Kind.CUSTOMER) @Nullable String customerId,
    List<ToDo> toDos,
    @Nullable Assignment assignment,
    @Nullable Contacts contacts,
    List<ContractTerm> contracts,
    @Nullable CreditDesk credit,
    List<CorrectiveAction> correctiveActions,
    List<Notice> notices,
    @Nullable ComplaintWork complaint,
    @Nullable PlanWork plan,
    @Nullable DayWork day,
    @Nullable Reported reported) {

  /**
   * Who looks after the customer.
   *
   * @param representative who that is
   * @param since since when
   */
  public record Assignment(@StaffName String representative, LocalDate since) {}

  /**
   * A market report that nobody has answered.
   *
   * @param severity 1 (gravest) to 4
   * @param filedOn business date
   */
  public record Reported(int severity, LocalDate filedOn) {

    private ToDo toDo() {
      return ToDo.of(
          ToDoKind.MARKET_REPORT,
          Role.SALES_MANAGEMENT,
          filedOn,
          "Answer the market report, of severity " + severity);
    }
  }

  public ToDoDocument {
    toDos = List.copyOf(toDos);
    contracts = List.copyOf(contracts);
    correctiveActions = List.copyOf(correctiveActions);
    notices = List.copyOf(notices);
  }

  /** Nothing is known yet. */
  static ToDoDocument empty(String id) {
    return new ToDoDocument(
        id, null, List.of(), null, null, List.of(), null, List.of(), List.of(), null, null, null,
        null);
  }

  ToDoDocumentBuilder changed() {
    return ToDoDocumentBuilder.builder(this);
  }

  /** With what is to be done as it follows from all the rest. */
  ToDoDocument settled(ToDoPolicy policy) {
    String who = assignment == null ? null : assignment.representative;
    return changed()
        .toDos(
            Stream.of(
                    contacts == null
                        ? Stream.<ToDo>empty()
                        : contacts.toDos(who, policy.rhythm()).stream(),
                    contracts.stream().map(each -> each.toDo(who, policy.contractNoticeDays())),
                    credit == null ? Stream.<ToDo>empty() : credit.toDos(),
                    correctiveActions.stream().map(CorrectiveAction::toDo),
                    notices.stream().map(Notice::toDo),
                    complaint == null ? Stream.<ToDo>empty() : complaint.toDos(),
                    plan == null ? Stream.<ToDo>empty() : plan.toDos(policy.objectiveTolerance()),
                    day == null ? Stream.<ToDo>empty() : day.toDos(policy.salesDays()),
                    Stream.ofNullable(reported).map(Reported::toDo))
                .flatMap(each -> each)
                .sorted(ToDo.ORDER)
                .toList())
        .build();
  }

  /** The tasks of a meeting. */
  static ToDoDocument of(SalesMeetingHeld meeting) {
    return empty(meeting.salesMeetingId())
        .changed()
        .toDos(
            IntStream.rangeClosed(1, meeting.tasks().size())
                .mapToObj(number -> task(meeting, number))
                .sorted(ToDo.ORDER)
                .toList())
        .build();
  }

  /** With what is left of the tasks of a meeting. */
  ToDoDocument without(SalesMeetingTaskDone done) {
    String subject = subject(done.taskNumber());
    return changed()
        .toDos(toDos.stream().filter(toDo -> !subject.equals(toDo.subject())).toList())
        .build();
  }

  private static String subject(int taskNumber) {
    return "task-" + taskNumber;
  }

  private static ToDo task(SalesMeetingHeld meeting, int number) {
    MeetingTask task = meeting.tasks().get(number - 1);
    return ToDo.of(
            ToDoKind.MEETING_TASK,
            Role.OWNER,
            meeting.occurredOn(),
            "Do what the meeting has agreed")
        .about(subject(number))
        .by(task.owner())
        .until(task.dueOn())
        .agreed(new ToDo.Agreed(meeting.salesMeetingId(), task.task()));
  }
}
