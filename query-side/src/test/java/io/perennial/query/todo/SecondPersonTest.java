package io.perennial.query.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.query.PlanFacts;
import io.perennial.query.SellingFacts;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What waits for a second person says who the first one is. */
class SecondPersonTest {

  private static final Map<String, String> ANN = Map.of(EventMetadata.ACTOR, "ann@example");
  private static final Map<String, String> FOR_BOB =
      Map.of(EventMetadata.ACTOR, "portal", EventMetadata.ON_BEHALF_OF, "bob@example");

  private static CreditLimitProposed proposed() {
    return new CreditLimitProposed(
        "customer-1", "proposal-1", CreditClass.A, null, "pays", LocalDate.of(1998, 1, 5));
  }

  @Test
  void aProposalSaysWhoseItIs() {
    assertThat(requestedBy(agenda().asked(ANN, proposed()), ToDoKind.LIMIT_DECISION))
        .isEqualTo("ann@example");
  }

  @Test
  void whoeverAnAccountHasActedForIsThatPerson() {
    assertThat(requestedBy(agenda().asked(FOR_BOB, proposed()), ToDoKind.LIMIT_DECISION))
        .isEqualTo("bob@example");
  }

  @Test
  void aPlanIsOfWhoHasSubmittedIt() {
    PlanFacts plan = new PlanFacts("customer-1", "account-plan-1");
    Agenda agenda =
        agenda()
            .asked(ANN, plan.drafted("1998-01-01"))
            .asked(FOR_BOB, plan.submitted("1998-01-05"));

    assertThat(requestedBy(agenda, ToDoKind.PLAN_APPROVAL)).isEqualTo("bob@example");
  }

  @Test
  void aDayHasAPlanAndAReportEachOfItsOwn() {
    Agenda agenda =
        agenda()
            .asked(ANN, SellingFacts.plannedDay("2026-03-02", SellingFacts.VISIT))
            .asked(ANN, SellingFacts.submitted("2026-03-02"))
            .asked(FOR_BOB, SellingFacts.handedIn("2026-03-03", true));

    assertThat(requestedBy(agenda, ToDoKind.VISIT_PLAN_COUNTERSIGNATURE)).isEqualTo("ann@example");
    assertThat(requestedBy(agenda, ToDoKind.DAY_REPORT_COMMENT)).isEqualTo("bob@example");
  }

  @Test
  void whatNeedsNoSecondPersonSaysNothing() {
    PlanFacts plan = new PlanFacts("customer-1", "account-plan-1");
    Agenda agenda =
        agenda()
            .asked(ANN, plan.drafted("1998-01-01"))
            .asked(ANN, plan.action("1998-01-02", "action-1", "show the drill", "1998-03-31"));

    assertThat(agenda.only(ToDoKind.PLAN_ACTION).requestedBy()).isNull();
  }

  private static Agenda agenda() {
    return new Agenda(ToDoPolicy.STANDARD);
  }

  private static String requestedBy(Agenda agenda, ToDoKind kind) {
    return String.valueOf(agenda.only(kind).requestedBy());
  }
}
