package io.perennial.events.accountplan;

import io.perennial.events.LifecycleEvent;

/** The facts of an account plan. */
public sealed interface AccountPlanEvent extends LifecycleEvent
    permits AccountPlanApproved,
        AccountPlanClosed,
        AccountPlanDrafted,
        AccountPlanReviewed,
        AccountPlanSentBack,
        AccountPlanSubmitted,
        PlanContentEvent,
        PlanKnowledgeEvent {

  /** The account plan. */
  String planId();

  @Override
  default String streamId() {
    return planId();
  }
}
