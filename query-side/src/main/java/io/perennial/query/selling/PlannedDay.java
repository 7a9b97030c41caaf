package io.perennial.query.selling;

import io.perennial.events.personal.StaffName;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A representative's day, as far as it is compared with what was done.
 *
 * @param representative whose day it is
 * @param on the day
 * @param plans the plans that were made for it, in order of their dates; the last one holds
 * @param handedInOn business date on which the report was handed in; absent until it is
 * @param late whether it was handed in late
 */
public record PlannedDay(
    @StaffName String representative,
    LocalDate on,
    List<Plan> plans,
    @Nullable LocalDate handedInOn,
    boolean late) {

  public PlannedDay {
    plans = List.copyOf(plans);
  }

  /**
   * A plan of a day's visits.
   *
   * @param since business date
   * @param area where the visits are; absent when not said
   * @param customers whom to visit, in order
   */
  public record Plan(LocalDate since, @Nullable String area, List<String> customers) {

    public Plan {
      customers = List.copyOf(customers);
    }

    static Plan of(LocalDate since, @Nullable String area, List<PlannedVisit> visits) {
      return new Plan(since, area, visits.stream().map(PlannedVisit::customerId).toList());
    }
  }

  PlannedDay with(Plan plan) {
    return new PlannedDay(
        representative, on, Dated.with(plans, plan, Plan::since), handedInOn, late);
  }

  PlannedDay handedIn(LocalDate day, boolean tooLate) {
    return new PlannedDay(representative, on, plans, day, tooLate);
  }

  /** The plan that held at the end of a day; absent when there was none. */
  @Nullable Plan planOn(LocalDate day) {
    Plan held = null;
    for (Plan each : plans) {
      held = each.since().isAfter(day) ? held : each;
    }
    return held;
  }

  /** Whether the report had been handed in at the end of a day. */
  boolean handedInBy(LocalDate day) {
    return handedInOn != null && !handedInOn.isAfter(day);
  }

  int size() {
    return plans.stream().mapToInt(plan -> 1 + plan.customers().size()).sum();
  }
}
