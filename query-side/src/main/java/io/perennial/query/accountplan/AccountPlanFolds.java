package io.perennial.query.accountplan;

import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.PlanContentEvent;
import io.perennial.events.accountplan.PlanKnowledgeEvent;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.query.accountplan.AccountPlanCard.Revenue;
import io.perennial.query.accountplan.AccountPlanCard.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What becomes of a plan. */
final class AccountPlanFolds {

  private AccountPlanFolds() {}

  static AccountPlanCard next(AccountPlanCard card, AccountPlanEvent event) {
    return told(card, event).with(event);
  }

  private static AccountPlanCard told(AccountPlanCard card, AccountPlanEvent event) {
    return switch (event) {
      case AccountPlanDrafted drafted -> drafted(card, drafted);
      case AccountPlanSubmitted submitted ->
          card.at(AccountPlanState.SUBMITTED, submitted.occurredOn()).withSentBackFor(null);
      case AccountPlanSentBack back ->
          card.at(AccountPlanState.DRAFTED, back.occurredOn()).withSentBackFor(back.reason());
      case AccountPlanApproved approved ->
          card.at(AccountPlanState.APPROVED, approved.occurredOn());
      case AccountPlanReviewed reviewed -> card.withReviews(plus(card.reviews(), of(reviewed)));
      case AccountPlanClosed closed ->
          card.at(
                  closed.outcome() == PlanOutcome.ACHIEVED
                      ? AccountPlanState.ACHIEVED
                      : AccountPlanState.ABANDONED,
                  closed.occurredOn())
              .withLessons(closed.lessons());
      case PlanContentEvent content -> content(card, content);
      case PlanKnowledgeEvent knowledge -> card.withKnowledge(card.knowledge().with(knowledge));
    };
  }

  private static AccountPlanCard drafted(AccountPlanCard card, AccountPlanDrafted event) {
    return AccountPlanCardBuilder.builder(card)
        .customerId(event.customerId())
        .year(event.year())
        .vision(event.vision())
        .since(event.occurredOn())
        .objectives(PlannedObjective.of(event))
        .build();
  }

  private static AccountPlanCard content(AccountPlanCard card, PlanContentEvent event) {
    return switch (event) {
      case AccountPlanVisionAmended amended -> card.withVision(amended.vision());
      case AccountPlanObjectiveSet set -> card.withObjectives(set(card.objectives(), set));
      case AccountPlanObjectiveDropped dropped ->
          card.withObjectives(
              card.objectives().stream()
                  .filter(each -> !each.objectiveId().equals(dropped.objectiveId()))
                  .toList());
      case AccountPlanProgressRecorded progress ->
          card.withObjectives(
              changed(
                  card.objectives(),
                  each -> each.objectiveId().equals(progress.objectiveId()),
                  each -> each.with(progress)));
      case AccountPlanRevenuePlanned planned ->
          card.withRevenue(new Revenue(planned.year(), planned.quarters()));
      case AccountPlanActionPlanned planned ->
          card.withActions(planned(card.actions(), PlannedAction.of(planned)));
      case AccountPlanActionDone done ->
          card.withActions(
              changed(
                  card.actions(),
                  each -> each.actionId().equals(done.actionId()),
                  each -> each.done(done)));
      case AccountPlanMeasurePlanned planned ->
          card.withMeasures(AccountMeasure.with(card.measures(), planned));
      case AccountPlanMeasureDone done ->
          card.withMeasures(AccountMeasure.with(card.measures(), done));
    };
  }

  private static List<PlannedObjective> set(
      List<PlannedObjective> objectives, AccountPlanObjectiveSet event) {
    Predicate<PlannedObjective> same = each -> each.objectiveId().equals(event.objectiveId());
    return objectives.stream().anyMatch(same)
        ? changed(objectives, same, each -> each.wanting(event.objective()))
        : plus(objectives, PlannedObjective.of(event.objectiveId(), event.objective(), List.of()));
  }

  private static List<PlannedAction> planned(List<PlannedAction> actions, PlannedAction action) {
    Predicate<PlannedAction> same = each -> each.actionId().equals(action.actionId());
    return actions.stream().anyMatch(same)
        ? changed(actions, same, each -> action)
        : plus(actions, action);
  }

  private static Review of(AccountPlanReviewed event) {
    return new Review(
        event.reviewId(),
        event.summary(),
        event.changed(),
        event.nextReviewOn(),
        event.occurredOn());
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
    return list.stream().map(each -> which.test(each) ? change.apply(each) : each).toList();
  }
}
