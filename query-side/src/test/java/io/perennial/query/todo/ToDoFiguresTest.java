package io.perennial.query.todo;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.SellingFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToDoFiguresTest {

  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");
  private static final ToDosView VIEW = new ToDosView(ToDoPolicy.STANDARD);

  /** Calls are due on the 10th of February and on the 20th, visits in April. */
  private static final Agenda AGENDA =
      Agenda.of(
          ONE.assigned("2026-01-01", "Ann Example"),
          TWO.assigned("2026-01-01", "ann  example"),
          new ContactPrioritySet("customer-1", ContactPriority.PRIORITY, null, day("2026-01-10")),
          new ContactPrioritySet("customer-2", ContactPriority.PRIORITY, null, day("2026-01-20")),
          new ContractFacts("customer-2").signed("2026-01-01", "contract-1", "2026-12-31"),
          ONE.breached("2026-02-01", "120.00"),
          SellingFacts.held("2026-02-02"));

  private static DueFigure.ToDoList due(String on, Map<String, String> given) {
    return Folding.figure(DueFigure.ToDoList.class, VIEW, "due", on, given, AGENDA.documents());
  }

  private static List<String> lines(DueFigure.ToDoList list) {
    return list.toDos().stream()
        .map(row -> row.id() + " " + row.kind() + (row.overdue() ? " overdue" : ""))
        .toList();
  }

  @Test
  void whatIsDueIsListedForADayWithWhatIsOverdueThen() {
    DueFigure.ToDoList list = due("2026-02-15", Map.of());

    assertThat(lines(list))
        .containsExactly(
            "sales-meeting-1 MEETING_TASK overdue",
            "customer-1 CALL overdue",
            "sales-meeting-1 MEETING_TASK",
            "customer-2 CALL",
            "customer-1 LIMIT_BREACHED");
    assertThat(list.count()).isEqualTo(5);
    assertThat(list.overdue()).isEqualTo(2);
  }

  @Test
  void whatHasNotBegunAndWhatIsDueLaterIsLeftOut() {
    assertThat(lines(due("2026-01-15", Map.of("within", "0")))).isEmpty();
    assertThat(lines(due("2026-01-15", Map.of("kind", "CALL")))).containsExactly("customer-1 CALL");
    assertThat(lines(due("2026-12-01", Map.of("kind", "CONTRACT_END"))))
        .containsExactly("customer-2 CONTRACT_END");
    assertThat(lines(due("2026-10-01", Map.of("kind", "CONTRACT_END", "within", "365")))).isEmpty();
  }

  @Test
  void aPersonIsOneHoweverTheNameIsWritten() {
    assertThat(lines(due("2026-02-15", Map.of("person", "ANN EXAMPLE"))))
        .containsExactly("customer-1 CALL overdue", "customer-2 CALL");
    assertThat(lines(due("2026-02-15", Map.of("person", "Ben")))).isEmpty();
  }

  @Test
  void workIsCountedByPersonAndKind() {
    WorkloadFigure.Workload workload =
        Folding.figure(
            WorkloadFigure.Workload.class,
            VIEW,
            "workload",
            "2026-02-15",
            Map.of(),
            AGENDA.documents());

    assertThat(workload.rows())
        .contains(
            new WorkloadFigure.Row("Ann Example", null, ToDoKind.CALL, 2, 1),
            new WorkloadFigure.Row("Ann Example", null, ToDoKind.VISIT, 2, 0),
            new WorkloadFigure.Row(null, Role.CREDIT_CONTROL, ToDoKind.LIMIT_BREACHED, 1, 0),
            new WorkloadFigure.Row("anna", null, ToDoKind.MEETING_TASK, 1, 1),
            new WorkloadFigure.Row("rep-7", null, ToDoKind.MEETING_TASK, 1, 0))
        .hasSize(5);
  }

  /** Of the two customers of Ann Example one was to be called by the 10th, one is still to be. */
  @Test
  void contactsAreCountedByRepresentative() {
    ContactsFigure.ContactsDue contacts =
        Folding.figure(
            ContactsFigure.ContactsDue.class,
            VIEW,
            "contacts",
            "2026-02-15",
            Map.of(),
            AGENDA.documents());

    assertThat(contacts.representatives())
        .containsExactly(new ContactsFigure.Row("Ann Example", 2, 1, 1, 0, 0, 5L));
  }
}
