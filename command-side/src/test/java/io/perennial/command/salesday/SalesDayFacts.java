package io.perennial.command.salesday;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;

import io.perennial.command.Scenario;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Facts of an invented day, short to write. */
final class SalesDayFacts {
  static final String DAY = "sales-day-1";
  static final String REP = "rep-7";

  private SalesDayFacts() {}

  static PlannedVisitEntry entry(VisitPurpose purpose) {
    return new PlannedVisitEntry(CUSTOMER, LocalTime.of(9, 0), LocalTime.of(10, 30), purpose);
  }

  static PlannedVisit visit(VisitPurpose purpose) {
    return new PlannedVisit(CUSTOMER, LocalTime.of(9, 0), LocalTime.of(10, 30), purpose);
  }

  static SalesDayPlanned planned(LocalDate day, PlannedVisit... visits) {
    return new SalesDayPlanned(DAY, REP, day, "north", List.of(visits), MARCH);
  }

  static VisitsPlanned plannedAnew(LocalDate on) {
    return new VisitsPlanned(DAY, "north", List.of(visit(VisitPurpose.ORDER)), on);
  }

  static VisitPlanSubmitted submitted(LocalDate on) {
    return new VisitPlanSubmitted(DAY, on);
  }

  static VisitPlanCountersigned countersigned(LocalDate on) {
    return new VisitPlanCountersigned(DAY, on);
  }

  static VisitPlanSentBack sentBack(LocalDate on) {
    return new VisitPlanSentBack(DAY, REP, "too few visits", on);
  }

  static DayReportHandedIn handedIn(boolean late, LocalDate on) {
    return new DayReportHandedIn(
        DAY, REP, Attendance.PRESENT, "the fair fills the hotels", "call before", late, on);
  }

  static DayReportCommented commented(LocalDate on) {
    return new DayReportCommented(DAY, REP, "well prepared", 4, on);
  }

  /** A day in March with nothing planned. */
  static Scenario emptyDay() {
    return Scenario.salesDay().andBy("anna", planned(MARCH));
  }

  /** A visit planned by Anna for the representative. */
  static Scenario plannedDay() {
    return Scenario.salesDay().andBy("anna", planned(MARCH, visit(VisitPurpose.COLLECT)));
  }

  /** The same, submitted by Carl. */
  static Scenario submittedPlan() {
    return plannedDay().andBy("carl", submitted(MARCH));
  }

  static Scenario countersignedPlan() {
    return submittedPlan().andBy("bert", countersigned(MARCH));
  }

  static Scenario planSentBack() {
    return submittedPlan().andBy("bert", sentBack(MARCH));
  }

  /** Handed in by Anna for the representative. */
  static Scenario reportedDay() {
    return emptyDay().andBy("anna", handedIn(false, MARCH));
  }
}
