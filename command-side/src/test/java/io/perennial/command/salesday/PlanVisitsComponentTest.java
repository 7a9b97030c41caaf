package io.perennial.command.salesday;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.countersignedPlan;
import static io.perennial.command.salesday.SalesDayFacts.emptyDay;
import static io.perennial.command.salesday.SalesDayFacts.entry;
import static io.perennial.command.salesday.SalesDayFacts.planSentBack;
import static io.perennial.command.salesday.SalesDayFacts.plannedAnew;
import static io.perennial.command.salesday.SalesDayFacts.plannedDay;
import static io.perennial.command.salesday.SalesDayFacts.sentBack;
import static io.perennial.command.salesday.SalesDayFacts.submittedPlan;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.VisitsPlanned;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanVisitsComponentTest {
  private static PlanVisits plan(VisitPurpose purpose, @Nullable LocalDate on) {
    return new PlanVisits(DAY, "north", List.of(entry(purpose)), on);
  }

  @Nested
  class Accepts {
    @Test
    void visitsOfADayThatHadNone() {
      emptyDay().when(plan(VisitPurpose.ORDER, null)).records(plannedAnew(TODAY));
    }

    @Test
    void otherVisits() {
      plannedDay().when(plan(VisitPurpose.ORDER, MARCH)).records(plannedAnew(MARCH));
    }

    @Test
    void noVisitsAnyMore() {
      plannedDay()
          .when(new PlanVisits(DAY, null, List.of(), null))
          .records(new VisitsPlanned(DAY, null, List.of(), TODAY));
    }

    @Test
    void otherVisitsThanThoseThatWereSentBack() {
      planSentBack().when(plan(VisitPurpose.ORDER, null)).records(plannedAnew(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void otherVisitsThanThoseThatWereSubmitted() {
      submittedPlan()
          .when(plan(VisitPurpose.ORDER, null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "changed when it is sent back");
    }

    @Test
    void otherVisitsThanThoseThatWereCountersigned() {
      countersignedPlan()
          .when(plan(VisitPurpose.ORDER, null))
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER, "countersigned");
    }

    @Test
    @Produces("dated-too-early")
    void visitsPlannedBeforeTheOnesBefore() {
      plannedDay()
          .when(plan(VisitPurpose.ORDER, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the plan before");
    }

    @Test
    void visitsPlannedBeforeTheOthersWereSentBack() {
      submittedPlan()
          .andBy("bert", sentBack(TODAY))
          .when(plan(VisitPurpose.ORDER, TODAY.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the sending back");
    }

    @Test
    @Produces("already-so")
    void anotherDateOfTheSameVisits() {
      plannedDay()
          .when(plan(VisitPurpose.COLLECT, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO, "on 2024-03-15");
    }

    @Test
    @Produces("customer-unknown")
    void aVisitToNobody() {
      PlannedVisitEntry nobody =
          new PlannedVisitEntry("customer-9", null, null, VisitPurpose.ORDER);
      emptyDay()
          .when(new PlanVisits(DAY, null, List.of(nobody), null))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    @Produces("visit-times-unfit")
    void aVisitThatEndsBeforeItBegins() {
      PlannedVisitEntry backwards =
          new PlannedVisitEntry(CUSTOMER, LocalTime.NOON, LocalTime.of(11, 0), VisitPurpose.ORDER);
      emptyDay()
          .when(new PlanVisits(DAY, null, List.of(backwards), null))
          .isRefused(SalesDayRefusal.VISIT_TIMES_UNFIT);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheseVisitsHaveBeenPlannedWithTheDay() {
      plannedDay().when(plan(VisitPurpose.COLLECT, null)).staysQuiet();
    }

    @Test
    void whenTheseVisitsHaveBeenCountersigned() {
      countersignedPlan().when(plan(VisitPurpose.COLLECT, MARCH)).staysQuiet();
    }
  }
}
