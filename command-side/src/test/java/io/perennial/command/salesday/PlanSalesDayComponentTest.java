package io.perennial.command.salesday;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.salesday.SalesDayFacts.DAY;
import static io.perennial.command.salesday.SalesDayFacts.REP;
import static io.perennial.command.salesday.SalesDayFacts.countersignedPlan;
import static io.perennial.command.salesday.SalesDayFacts.entry;
import static io.perennial.command.salesday.SalesDayFacts.plannedDay;
import static io.perennial.command.salesday.SalesDayFacts.visit;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.SalesDayPlanned;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanSalesDayComponentTest {
  private static PlanSalesDay plan(
      LocalDate day, @Nullable LocalDate on, PlannedVisitEntry... visits) {
    return new PlanSalesDay(DAY, REP, day, "north", List.of(visits), on);
  }

  @Nested
  class Accepts {
    @Test
    void aDayToComeWithItsVisits() {
      Scenario.salesDay()
          .when(plan(TODAY.plusDays(1), null, entry(VisitPurpose.DEVELOP)))
          .records(
              new SalesDayPlanned(
                  DAY,
                  REP,
                  TODAY.plusDays(1),
                  "north",
                  List.of(visit(VisitPurpose.DEVELOP)),
                  TODAY));
    }

    @Test
    void aDayOfWhichNothingIsPlanned() {
      Scenario.salesDay()
          .when(new PlanSalesDay(DAY, REP, MARCH, null, List.of(), MARCH))
          .records(new SalesDayPlanned(DAY, REP, MARCH, null, List.of(), MARCH));
    }

    @Test
    void aVisitWithoutTimes() {
      Scenario.salesDay()
          .when(
              plan(
                  MARCH,
                  MARCH,
                  new PlannedVisitEntry(CUSTOMER, LocalTime.NOON, null, VisitPurpose.OTHER)))
          .records(
              new SalesDayPlanned(
                  DAY,
                  REP,
                  MARCH,
                  "north",
                  List.of(
                      new PlannedVisitEntry(CUSTOMER, LocalTime.NOON, null, VisitPurpose.OTHER)
                          .toVisit()),
                  MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherDayOfTheSameIdentifier() {
      plannedDay()
          .when(plan(MARCH.plusDays(1), null, entry(VisitPurpose.COLLECT)))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void theDayOfAnotherRepresentative() {
      plannedDay()
          .when(
              new PlanSalesDay(
                  DAY, "rep-8", MARCH, "north", List.of(entry(VisitPurpose.COLLECT)), null))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("customer-unknown")
    void aVisitToNobody() {
      Scenario.salesDay()
          .when(
              plan(
                  MARCH, null, new PlannedVisitEntry("customer-9", null, null, VisitPurpose.ORDER)))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    @ExampleOf("visit-times-unfit")
    void aVisitThatEndsBeforeItBegins() {
      Scenario.salesDay()
          .when(
              plan(
                  MARCH,
                  null,
                  new PlannedVisitEntry(
                      CUSTOMER, LocalTime.of(10, 0), LocalTime.of(9, 59), VisitPurpose.ORDER)))
          .isRefused(SalesDayRefusal.VISIT_TIMES_UNFIT, "begins at 10:00 and ends at 09:59");
    }

    @Test
    void aDayThatIsTooFarAhead() {
      Scenario.salesDay()
          .when(plan(TODAY.plusYears(2), null, entry(VisitPurpose.ORDER)))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatDayHasBeenPlanned() {
      plannedDay().when(plan(MARCH, null, entry(VisitPurpose.COLLECT))).staysQuiet();
    }

    @Test
    void whenItsPlanHasBeenCountersignedSince() {
      countersignedPlan().when(plan(MARCH, MARCH, entry(VisitPurpose.COLLECT))).staysQuiet();
    }
  }
}
