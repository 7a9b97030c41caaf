package io.perennial.events.accountplan;

/** What a plan is made of, and how far that is. */
public sealed interface PlanContentEvent extends AccountPlanEvent
    permits AccountPlanActionDone,
        AccountPlanActionPlanned,
        AccountPlanMeasureDone,
        AccountPlanMeasurePlanned,
        AccountPlanObjectiveDropped,
        AccountPlanObjectiveSet,
        AccountPlanProgressRecorded,
        AccountPlanRevenuePlanned,
        AccountPlanVisionAmended {}
