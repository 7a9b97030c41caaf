package io.perennial.query;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanStakeholderMapped;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.accountplan.RevenueFigures;
import io.perennial.events.accountplan.Swot;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.customer.standing.RelationshipPhase;
import java.math.BigDecimal;
import java.util.List;

/** Plainly invented facts of one account plan. */
public record PlanFacts(String customerId, String planId) {

  public static Objective objective(String baseline, String target) {
    return new Objective(
        "share of wallet",
        "%",
        new BigDecimal(baseline),
        new BigDecimal(target),
        day("1998-12-31"),
        "rep-7",
        "two rivals leave");
  }

  public static RevenueFigures revenue(String each) {
    return new RevenueFigures(money(each), money(each), money(each), money(each));
  }

  public AccountPlanDrafted drafted(String on, Objective... objectives) {
    return drafted(on, 1998, objectives);
  }

  public AccountPlanDrafted drafted(String on, int year, Objective... objectives) {
    return new AccountPlanDrafted(planId, customerId, year, "more", List.of(objectives), day(on));
  }

  public AccountPlanSubmitted submitted(String on) {
    return new AccountPlanSubmitted(planId, customerId, day(on));
  }

  public AccountPlanSentBack sentBack(String on) {
    return new AccountPlanSentBack(planId, customerId, "too full", day(on));
  }

  public AccountPlanApproved approved(String on) {
    return new AccountPlanApproved(planId, customerId, day(on));
  }

  public AccountPlanReviewed reviewed(String on, String id) {
    return new AccountPlanReviewed(
        planId, customerId, id, "on its way", "a rival left", day("1998-09-01"), day(on));
  }

  public AccountPlanClosed closed(String on, PlanOutcome outcome) {
    return new AccountPlanClosed(planId, customerId, outcome, "start earlier", day(on));
  }

  public AccountPlanVisionAmended wants(String on, String vision) {
    return new AccountPlanVisionAmended(planId, customerId, vision, day(on));
  }

  public AccountPlanObjectiveSet set(String on, String id, Objective objective) {
    return new AccountPlanObjectiveSet(planId, customerId, id, objective, day(on));
  }

  public AccountPlanObjectiveDropped dropped(String on, String id) {
    return new AccountPlanObjectiveDropped(planId, customerId, id, "not ours", day(on));
  }

  public AccountPlanProgressRecorded progress(String on, String id, String value) {
    return new AccountPlanProgressRecorded(
        planId, customerId, id, new BigDecimal(value), "estimated", day(on));
  }

  public AccountPlanRevenuePlanned bring(String on, String quarter, String year) {
    RevenueFigures each = revenue(quarter);
    return new AccountPlanRevenuePlanned(
        planId, customerId, revenue(year), List.of(each, each, each, each), day(on));
  }

  public AccountPlanActionPlanned action(String on, String id, String task, String dueOn) {
    return new AccountPlanActionPlanned(
        planId, customerId, id, "objective-1", task, "rep-7", day(dueOn), day(on));
  }

  public AccountPlanActionDone actionDone(String on, String id) {
    return new AccountPlanActionDone(planId, customerId, id, "done well", day(on));
  }

  public AccountPlanMeasurePlanned give(String on, KeyAccountMeasure measure) {
    return new AccountPlanMeasurePlanned(
        planId, customerId, measure, "in summer", "rep-7", day("1998-08-31"), day(on));
  }

  public AccountPlanMeasureDone given(String on, KeyAccountMeasure measure, String result) {
    return new AccountPlanMeasureDone(planId, customerId, measure, result, day(on));
  }

  public AccountPlanIntelligenceRecorded found(String on, String id, int level) {
    return new AccountPlanIntelligenceRecorded(
        planId,
        customerId,
        id,
        level,
        IntelligenceArea.STRATEGY,
        "two shops more",
        "their buyer",
        money("120.00"),
        day(on));
  }

  public AccountPlanPositionStated standing(String on, OwnPosition position) {
    return new AccountPlanPositionStated(planId, customerId, position, day(on));
  }

  public AccountPlanSwotStated swot(String on, Swot swot) {
    return new AccountPlanSwotStated(planId, customerId, swot, day(on));
  }

  public AccountPlanCompetitorAssessed competitor(String on, String name, String answer) {
    return new AccountPlanCompetitorAssessed(
        planId, customerId, name, "cheaper", "slower", answer, day(on));
  }

  public AccountPlanStakeholderMapped mapped(String on, String personId, Attitude attitude) {
    return new AccountPlanStakeholderMapped(
        planId, customerId, personId, StakeholderRole.USER, attitude, "invite", "rep-7", day(on));
  }

  List<LifecycleEvent> everyFact() {
    return List.of(
        drafted("1998-01-01", objective("20", "35")),
        wants("1998-01-02", "all of it"),
        set("1998-01-02", "objective-2", objective("1", "2")),
        dropped("1998-01-03", "objective-2"),
        bring("1998-01-03", "25.00", "100.00"),
        action("1998-01-03", "action-1", "show drills", "1998-03-01"),
        give("1998-01-03", KeyAccountMeasure.REWARDS),
        found("1998-01-03", "item-1", 3),
        standing(
            "1998-01-03",
            new OwnPosition("third", null, null, null, null, RelationshipPhase.GROWTH)),
        swot("1998-01-03", new Swot("service", "price", null, null)),
        competitor("1998-01-03", "Rival", "be fast"),
        mapped("1998-01-03", "person-1", Attitude.NEUTRAL),
        submitted("1998-01-04"),
        sentBack("1998-01-05"),
        submitted("1998-01-06"),
        approved("1998-01-07"),
        progress("1998-02-01", "objective-1", "25"),
        actionDone("1998-02-02", "action-1"),
        given("1998-02-03", KeyAccountMeasure.REWARDS, "a dinner"),
        reviewed("1998-03-01", "review-1"),
        closed("1998-12-31", PlanOutcome.ACHIEVED));
  }
}
