package io.perennial.query.todo;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.query.PlanFacts;
import io.perennial.query.SellingFacts;
import io.perennial.query.activity.ContactRhythm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAndDayWorkTest {

  private static final String CUSTOMER = "customer-1";

  @Nested
  class Plans {

    private final PlanFacts plan = new PlanFacts(CUSTOMER, "account-plan-1");

    @Test
    void whatIsPlannedIsOpenUntilItIsDone() {
      Agenda agenda =
          Agenda.of(
              plan.drafted("1998-01-01"),
              plan.action("1998-01-02", "action-1", "show the new drill", "1998-03-31"),
              plan.give("1998-01-03", KeyAccountMeasure.REWARDS));
      assertThat(agenda.lines())
          .containsExactly(
              "PLAN_ACTION 1998-01-02 1998-03-31", "PLAN_MEASURE 1998-01-03 1998-08-31");
      assertThat(agenda.only(ToDoKind.PLAN_ACTION).details()).isEqualTo("show the new drill");

      agenda
          .and(plan.actionDone("1998-02-01", "action-1"))
          .and(plan.given("1998-02-01", KeyAccountMeasure.REWARDS, "well"));
      assertThat(agenda.lines()).isEmpty();
    }

    @Test
    void aSubmittedPlanIsApprovedOrSentBack() {
      Agenda agenda = Agenda.of(plan.drafted("1998-01-01"), plan.submitted("1998-01-05"));
      assertThat(agenda.lines()).containsExactly("PLAN_APPROVAL 1998-01-05 -");
      assertThat(agenda.and(plan.sentBack("1998-01-06")).lines()).isEmpty();
    }

    @Test
    void aClosedPlanLeavesNothingToDo() {
      assertThat(
              Agenda.of(
                      plan.drafted("1998-01-01", PlanFacts.objective("0", "10")),
                      plan.action("1998-01-02", "action-1", "show", "1998-03-31"),
                      plan.submitted("1998-01-05"),
                      plan.approved("1998-01-06"),
                      plan.closed("1998-06-01", PlanOutcome.ABANDONED))
                  .lines())
          .isEmpty();
    }

    /** From 1998-01-01 to 1998-12-31 there are 364 days; of 40 points 5 % are 2. */
    @ParameterizedTest
    @CsvSource({
      "20, 1998-01-20",
      "30, 1998-04-21",
      "40, 1998-07-21",
      "18, 1998-01-02",
      "59.9, 1998-12-31"
    })
    void anObjectiveIsAtRiskFromTheDayOnWhichLessOfTheWayThanOfTheTimeIsGone(
        String measured, String since) {
      ToDo toDo =
          inForce()
              .and(plan.progress("1998-01-10", "objective-1", measured))
              .only(ToDoKind.OBJECTIVE_AT_RISK);

      assertThat(toDo.since()).isEqualTo(since);
      assertThat(toDo.dueOn()).isEqualTo("1998-12-31");
      assertThat(toDo.person()).isEqualTo("rep-7");
    }

    private Agenda inForce() {
      return Agenda.of(
          plan.drafted("1997-11-01", PlanFacts.objective("20", "60")),
          plan.submitted("1997-11-02"),
          plan.approved("1997-11-03"));
    }

    @Test
    void anObjectiveIsNotAtRiskOnceItIsReached() {
      Agenda agenda = inForce().and(plan.progress("1998-05-01", "objective-1", "60"));
      assertThat(agenda.lines()).isEmpty();
      assertThat(agenda.and(plan.progress("1998-04-01", "objective-1", "30")).lines())
          .as("what was measured before changes nothing")
          .isEmpty();
    }

    @Test
    void anObjectiveOfAPlanThatIsNotInForceIsNotAtRisk() {
      assertThat(Agenda.of(plan.drafted("1998-01-01", PlanFacts.objective("20", "60"))).lines())
          .isEmpty();
      assertThat(inForce().and(plan.dropped("1998-01-02", "objective-1")).lines()).isEmpty();
    }
  }

  @Nested
  class SalesDays {

    @Test
    void arePlannedCountersignedReportedAndCommentedOn() {
      Agenda agenda = Agenda.of(SellingFacts.plannedDay("2026-03-02", SellingFacts.VISIT));
      assertThat(agenda.lines())
          .containsExactly(
              "VISIT_PLAN_SUBMISSION 2026-03-02 2026-03-02", "DAY_REPORT 2026-03-02 2026-03-02");

      agenda.and(SellingFacts.submitted("2026-03-02"));
      assertThat(agenda.only(ToDoKind.VISIT_PLAN_COUNTERSIGNATURE).role())
          .isEqualTo(Role.SUPERVISOR);
      agenda.and(SellingFacts.sentBack("2026-03-02"));
      assertThat(agenda.only(ToDoKind.VISIT_PLAN_CHANGE).person()).isEqualTo("rep-7");
      agenda
          .and(SellingFacts.plannedVisits("2026-03-02", "south"))
          .and(SellingFacts.submitted("2026-03-02"))
          .and(SellingFacts.countersigned("2026-03-02"));
      assertThat(agenda.lines()).containsExactly("DAY_REPORT 2026-03-02 2026-03-02");

      agenda.and(SellingFacts.handedIn("2026-03-03", true));
      assertThat(agenda.lines()).containsExactly("DAY_REPORT_COMMENT 2026-03-03 -");
      assertThat(agenda.and(SellingFacts.commented("2026-03-04", 3)).lines()).isEmpty();
    }

    /** Summer time begins on Sunday 2026-03-29. */
    @ParameterizedTest
    @CsvSource({
      "2026-03-28, 2026-03-28T19:00:00Z",
      "2026-03-29, 2026-03-29T18:00:00Z",
      "2026-10-25, 2026-10-25T19:00:00Z"
    })
    void areReportedUntilTheHourOfTheWallClock(String on, Instant due) {
      ToDoPolicy berlin =
          new ToDoPolicy(
              ComplaintPolicy.STANDARD,
              new SalesDayPolicy(LocalTime.of(20, 0), ZoneId.of("Europe/Berlin")),
              ContactRhythm.STANDARD,
              60,
              BigDecimal.ZERO);

      assertThat(
              new Agenda(berlin).and(SellingFacts.plannedDay(on)).only(ToDoKind.DAY_REPORT).dueAt())
          .isEqualTo(due);
    }
  }
}
