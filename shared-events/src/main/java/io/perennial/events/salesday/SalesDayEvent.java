package io.perennial.events.salesday;

import io.perennial.events.LifecycleEvent;

/** The facts of a representative's sales day. */
public sealed interface SalesDayEvent extends LifecycleEvent
    permits DayReportCommented,
        DayReportHandedIn,
        SalesDayPlanned,
        VisitPlanCountersigned,
        VisitPlanSentBack,
        VisitPlanSubmitted,
        VisitsPlanned {

  /** The sales day. */
  String salesDayId();

  /** A day is about several customers, or none, and stands for itself. */
  @Override
  default String customerId() {
    return salesDayId();
  }

  @Override
  default String streamId() {
    return salesDayId();
  }
}
