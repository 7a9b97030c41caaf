package io.perennial.query.todo;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintChannel;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.complaint.OwedStep;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.query.Facts;
import io.perennial.query.activity.ContactRhythm;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.DeadlineState;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 2026-03-27 is a Friday; the last Sunday of March is the 29th, Easter Monday the 6th of April. */
class ComplaintWorkTest {

  private static final String ID = "complaint-1";
  private static final String CUSTOMER = "customer-1";
  private static final Facts ONE = new Facts(CUSTOMER);
  private static final ToDoPolicy BERLIN =
      new ToDoPolicy(
          new ComplaintPolicy(
              BusinessCalendar.of(
                  EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                  Set.of(day("2026-04-03"), day("2026-04-06")),
                  LocalTime.of(9, 0),
                  LocalTime.of(17, 0),
                  ZoneId.of("Europe/Berlin")),
              1,
              List.of(2, 5, 10, 20),
              30),
          SalesDayPolicy.STANDARD,
          ContactRhythm.STANDARD,
          60,
          BigDecimal.ZERO);

  private static Agenda recorded() {
    return new Agenda(BERLIN).at("2026-03-27T14:00:00Z", ONE.complained("2026-03-27", ID));
  }

  private static @Nullable Instant due(Agenda agenda, ToDoKind kind) {
    return agenda.only(kind).dueAt();
  }

  private static List<DeadlineState> shownOn(String day) {
    return recorded().documents().stream()
        .map(each -> new ToDosView(BERLIN).asShownOn(each, day(day)).complaint())
        .filter(Objects::nonNull)
        .flatMap(each -> each.deadlines().stream())
        .map(Deadline::state)
        .toList();
  }

  /** Fifteen o'clock in winter, and again on Monday in summer. */
  @Test
  void aDayOfWorkReachesOverTheWeekendAndTheChangeToSummerTime() {
    Agenda agenda = recorded();

    assertThat(due(agenda, ToDoKind.COMPLAINT_ACKNOWLEDGEMENT)).isEqualTo("2026-03-30T13:00:00Z");
    assertThat(agenda.lines())
        .containsExactly(
            "COMPLAINT_ACKNOWLEDGEMENT 2026-03-27 2026-03-30",
            "COMPLAINT_PROPOSAL 2026-03-27 2026-04-07");
  }

  @Test
  void whatIsOwedIsShownAsOverdueFromTheDayBehindItsOwn() {
    assertThat(shownOn("2026-03-30")).containsExactly(DeadlineState.DUE, DeadlineState.DUE);
    assertThat(shownOn("2026-03-31")).containsExactly(DeadlineState.OVERDUE, DeadlineState.DUE);
  }

  @Test
  void holidaysDoNotCount() {
    assertThat(due(recorded(), ToDoKind.COMPLAINT_PROPOSAL)).isEqualTo("2026-04-07T13:00:00Z");
  }

  @Test
  void timeInWhichWeWaitForTheCustomerDoesNotCount() {
    Agenda agenda =
        recorded()
            .at(
                "2026-03-30T08:00:00Z",
                new ComplaintWaitBegan(ID, CUSTOMER, "a photograph", day("2026-03-30")));
    assertThat(agenda.only(ToDoKind.COMPLAINT_PROPOSAL).dueOn()).isNull();
    assertThat(agenda.only(ToDoKind.COMPLAINT_PROPOSAL).words())
        .isEqualTo("Judge the complaint, once the customer has answered");

    agenda.at("2026-04-01T08:00:00Z", new ComplaintWaitEnded(ID, CUSTOMER, day("2026-04-01")));
    assertThat(due(agenda, ToDoKind.COMPLAINT_PROPOSAL)).isEqualTo("2026-04-09T13:00:00Z");
  }

  @Test
  void aGraverComplaintIsAnsweredSooner() {
    Agenda agenda =
        recorded()
            .at(
                "2026-03-27T15:00:00Z",
                new ComplaintSeverityChanged(ID, CUSTOMER, 1, "it burns", null, day("2026-03-27")));

    assertThat(due(agenda, ToDoKind.COMPLAINT_PROPOSAL)).isEqualTo("2026-03-31T13:00:00Z");
  }

  @Test
  void whatWasEscalatedStaysOverdueUntilItIsDone() {
    Agenda agenda =
        recorded()
            .at(
                "2026-03-30T13:10:00Z",
                new ComplaintEscalated(
                    ID,
                    CUSTOMER,
                    OwedStep.ACKNOWLEDGEMENT,
                    1,
                    Instant.parse("2026-03-30T13:00:00Z"),
                    day("2026-03-30")));
    assertThat(agenda.only(ToDoKind.COMPLAINT_ACKNOWLEDGEMENT).isOverdueOn(day("2026-03-31")))
        .isTrue();

    agenda.at(
        "2026-03-31T08:00:00Z", new ComplaintAcknowledged(ID, CUSTOMER, null, day("2026-03-31")));
    assertThat(agenda.toDos()).extracting(ToDo::kind).containsExactly(ToDoKind.COMPLAINT_PROPOSAL);
  }

  @Test
  void theNextStepIsForWhomItWasAssignedTo() {
    Agenda agenda =
        recorded().and(new ComplaintAcknowledged(ID, CUSTOMER, null, day("2026-03-27")));
    assertThat(words(agenda)).containsExactly("Judge the complaint");
    assertThat(agenda.toDos()).extracting(ToDo::role).containsExactly(Role.COMPLAINT_DESK);
    assertThat(words(agenda.and(ONE.judged("2026-03-30", ID, true))))
        .containsExactly("Assign the complaint");
    agenda.and(new ComplaintAssigned(ID, CUSTOMER, "quality", "Ann", day("2026-03-30")));
    assertThat(words(agenda)).containsExactly("Find what has caused the complaint");
    assertThat(agenda.toDos()).extracting(ToDo::person).containsExactly("Ann");
    agenda.and(new ComplaintCauseAnalysed(ID, CUSTOMER, "a crack", day("2026-03-30")));
    assertThat(words(agenda)).containsExactly("Propose a solution");
    agenda.and(proposed("solution-1", "2026-03-31"));
    assertThat(words(agenda)).isEmpty();
    agenda.and(
        new ComplaintSolutionDeclined(ID, CUSTOMER, "solution-1", "too late", day("2026-04-01")));
    assertThat(words(agenda)).containsExactly("Propose another solution");
    assertThat(agenda.only(ToDoKind.COMPLAINT_PROPOSAL).dueOn()).isEqualTo("2026-04-10");
    agenda
        .and(proposed("solution-2", "2026-04-02"))
        .and(new ComplaintSolutionAccepted(ID, CUSTOMER, "solution-2", day("2026-04-02")));
    assertThat(agenda.lines()).containsExactly("COMPLAINT_SOLUTION 2026-04-02 -");
    agenda.and(
        new ComplaintSolutionCarriedOut(ID, CUSTOMER, "solution-2", null, day("2026-04-07")));
    assertThat(agenda.lines()).containsExactly("COMPLAINT_EVALUATION 2026-04-07 -");
    agenda.and(
        new ComplaintEvaluated(ID, CUSTOMER, "all well", "test more", null, day("2026-04-08")));
    assertThat(agenda.lines()).isEmpty();
    agenda.and(new ComplaintReopened(ID, CUSTOMER, "broken again", day("2026-04-20")));
    assertThat(agenda.lines()).containsExactly("COMPLAINT_PROPOSAL 2026-04-20 2026-04-27");
  }

  @Test
  void whatIsNotValidIsClosed() {
    Agenda agenda =
        recorded()
            .and(new ComplaintAcknowledged(ID, CUSTOMER, null, day("2026-03-27")))
            .and(ONE.judged("2026-03-30", ID, false));
    assertThat(agenda.lines()).containsExactly("COMPLAINT_CLOSING 2026-03-30 -");
    assertThat(agenda.and(ONE.closedComplaint("2026-03-31", ID)).lines()).isEmpty();
  }

  private static ComplaintSolutionProposed proposed(String id, String on) {
    return new ComplaintSolutionProposed(
        ID, CUSTOMER, id, "exchange", ComplaintChannel.PHONE, null, null, day(on));
  }

  private static List<String> words(Agenda agenda) {
    return agenda.toDos().stream().map(ToDo::words).toList();
  }
}
