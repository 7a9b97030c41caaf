package io.perennial.command.complaint;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.complaint.ComplaintFacts.COMPLAINT;
import static io.perennial.command.complaint.ComplaintFacts.SOLUTION;
import static io.perennial.command.complaint.ComplaintFacts.acknowledged;
import static io.perennial.command.complaint.ComplaintFacts.declined;
import static io.perennial.command.complaint.ComplaintFacts.recorded;
import static io.perennial.command.complaint.ComplaintFacts.reopened;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.Scenario;
import io.perennial.command.duty.ToDo;
import io.perennial.events.complaint.OwedStep;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ComplaintEscalationTest {
  private static final ComplaintEscalation ESCALATION = new ComplaintEscalation(Scenario.CALENDAR);

  private static ToDo toDo(OwedStep step, LocalDate on) {
    return new ToDo("complaint-escalation", COMPLAINT, step.name(), on);
  }

  @Test
  void aCommandMakesTheToDosOfItsEvent() {
    assertThat(ESCALATION.after(recorded()))
        .containsExactly(toDo(OwedStep.ACKNOWLEDGEMENT, MARCH), toDo(OwedStep.PROPOSAL, MARCH));
    assertThat(ESCALATION.after(new DeclineSolution(COMPLAINT, SOLUTION, null, MARCH)))
        .isEqualTo(ESCALATION.after(declined(SOLUTION, MARCH)))
        .containsExactly(toDo(OwedStep.PROPOSAL, MARCH));
    assertThat(ESCALATION.after(new ReopenComplaint(COMPLAINT, "again", null)))
        .isEqualTo(ESCALATION.after(reopened(TODAY)))
        .containsExactly(toDo(OwedStep.PROPOSAL, TODAY));
  }

  @Test
  void whatOwesNothingNewMakesNone() {
    assertThat(ESCALATION.after(acknowledged(MARCH))).isEmpty();
    assertThat(ESCALATION.after(new AcknowledgeComplaint(COMPLAINT, MARCH))).isEmpty();
  }

  @Test
  void aToDoBecomesACommandAndWaitsUntilItIsOverdue() {
    assertThat(ESCALATION.command(toDo(OwedStep.PROPOSAL, MARCH)))
        .isEqualTo(new EscalateComplaint(COMPLAINT, OwedStep.PROPOSAL));
    assertThat(ESCALATION.triedAgainAfter("not-overdue")).contains(Duration.ofMinutes(15));
    assertThat(ESCALATION.triedAgainAfter("not-owed")).isEmpty();
  }
}
