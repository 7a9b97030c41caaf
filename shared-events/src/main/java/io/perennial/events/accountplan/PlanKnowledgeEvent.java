package io.perennial.events.accountplan;

/** What is known of an account, and of where we stand with it. */
public sealed interface PlanKnowledgeEvent extends AccountPlanEvent
    permits AccountPlanCompetitorAssessed,
        AccountPlanIntelligenceRecorded,
        AccountPlanPositionStated,
        AccountPlanStakeholderMapped,
        AccountPlanSwotStated {}
