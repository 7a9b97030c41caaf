package io.perennial.query.salesday;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import io.perennial.events.salesday.PlannedVisit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A representative's day.
 *
 * @param salesDayId the sales day
 * @param representative whose day it is
 * @param day the day
 * @param area where the visits are
 * @param visits the visits planned, in order
 * @param planState how far the plan has come
 * @param planSince business date since which it has come so far
 * @param sentBackFor why the plan was sent back; absent once it has been changed
 * @param report the report; absent until it is handed in
 */
public record SalesDayCard(
    String salesDayId,
    @DataSubject(Subject.Kind.STAFF) @StaffName @Nullable String representative,
    @Nullable LocalDate day,
    @Nullable String area,
    List<PlannedVisit> visits,
    VisitPlanState planState,
    @Nullable LocalDate planSince,
    @PersonalData @Nullable String sentBackFor,
    @Nullable SalesDayReport report) {

  public SalesDayCard {
    visits = List.copyOf(visits);
  }

  /** The day of which nothing is known yet. */
  static SalesDayCard empty(String id) {
    return new SalesDayCard(
        id, null, null, null, List.of(), VisitPlanState.NOTHING_PLANNED, null, null, null);
  }

  SalesDayCard of(String whose, LocalDate which) {
    return new SalesDayCard(
        salesDayId, whose, which, area, visits, planState, planSince, sentBackFor, report);
  }

  SalesDayCard withVisits(@Nullable String where, List<PlannedVisit> planned, LocalDate on) {
    return new SalesDayCard(
        salesDayId,
        representative,
        day,
        where,
        planned,
        planned.isEmpty() ? VisitPlanState.NOTHING_PLANNED : VisitPlanState.PLANNED,
        on,
        null,
        report);
  }

  SalesDayCard withPlan(VisitPlanState state, LocalDate since, @Nullable String reason) {
    return new SalesDayCard(
        salesDayId, representative, day, area, visits, state, since, reason, report);
  }

  SalesDayCard withReport(@Nullable SalesDayReport handedIn) {
    return new SalesDayCard(
        salesDayId, representative, day, area, visits, planState, planSince, sentBackFor, handedIn);
  }
}
