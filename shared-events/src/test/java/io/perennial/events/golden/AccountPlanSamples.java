package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.PLAN;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
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
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.OwnPosition;
import io.perennial.events.accountplan.RevenueFigures;
import io.perennial.events.accountplan.Swot;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.math.BigDecimal;
import java.util.List;

/** The samples of what account plans are made of. */
final class AccountPlanSamples {
  private static final String MINIMAL_PLAN = "account-plan-1";
  private static final String MINIMAL_CUSTOMER = "customer-1";

  private AccountPlanSamples() {}

  static void addTo(List<Sample> samples) {
    course(samples);
    objectives(samples);
    revenue(samples);
    actions(samples);
    measures(samples);
    knowledge(samples);
    position(samples);
  }

  private static void course(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanSentBack(PLAN, CUSTOMER, "the second quarter is too full", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanSentBack(MINIMAL_PLAN, MINIMAL_CUSTOMER, "too thin", DAY));
    add(
        samples,
        "typical",
        new AccountPlanReviewed(
            PLAN,
            CUSTOMER,
            "review-0001",
            "the reissues are on their way",
            "a rival has left the region",
            DAY.plusMonths(3),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanReviewed(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, "1", "as planned", null, null, DAY));
  }

  private static void objectives(List<Sample> samples) {
    Objective objective =
        new Objective(
            "titles in stock",
            "titles",
            new BigDecimal("120"),
            new BigDecimal("180.5"),
            DAY.plusMonths(9),
            "rep@example.com",
            "the account doubles its reissue range");
    add(
        samples,
        "typical",
        new AccountPlanVisionAmended(PLAN, CUSTOMER, "first choice for all records", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanVisionAmended(MINIMAL_PLAN, MINIMAL_CUSTOMER, "more", DAY));
    add(
        samples,
        "typical",
        new AccountPlanObjectiveSet(PLAN, CUSTOMER, "objective-2", objective, DAY));
    add(
        samples,
        "minimal",
        new AccountPlanObjectiveSet(MINIMAL_PLAN, MINIMAL_CUSTOMER, "2", objective, DAY));
    add(
        samples,
        "typical",
        new AccountPlanObjectiveDropped(
            PLAN, CUSTOMER, "objective-2", "nobody counts titles there", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanObjectiveDropped(MINIMAL_PLAN, MINIMAL_CUSTOMER, "2", "not ours", DAY));
    add(
        samples,
        "typical",
        new AccountPlanProgressRecorded(
            PLAN, CUSTOMER, "objective-1", new BigDecimal("36.25"), "by their own count", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanProgressRecorded(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, "1", new BigDecimal("0"), null, DAY));
  }

  private static void revenue(List<Sample> samples) {
    RevenueFigures quarter =
        new RevenueFigures(usd("25000.00"), usd("24000.00"), usd("8000.00"), usd("5000.00"));
    add(
        samples,
        "typical",
        new AccountPlanRevenuePlanned(
            PLAN,
            CUSTOMER,
            new RevenueFigures(usd("100000.00"), usd("96000.00"), usd("32000.00"), usd("20000.00")),
            List.of(quarter, quarter, quarter, quarter),
            DAY));
    RevenueFigures nothing = new RevenueFigures(usd("0.00"), usd("0.00"), usd("0.00"), usd("0.00"));
    add(
        samples,
        "minimal",
        new AccountPlanRevenuePlanned(
            MINIMAL_PLAN,
            MINIMAL_CUSTOMER,
            nothing,
            List.of(nothing, nothing, nothing, nothing),
            DAY));
  }

  private static void actions(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanActionPlanned(
            PLAN,
            CUSTOMER,
            "action-0001",
            "objective-1",
            "show the reissues in all shops",
            "rep@example.com",
            DAY.plusMonths(1),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanActionPlanned(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, "1", null, "call", "rep@example.com", DAY, DAY));
    add(
        samples,
        "typical",
        new AccountPlanActionDone(PLAN, CUSTOMER, "action-0001", "twelve shops ordered", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanActionDone(MINIMAL_PLAN, MINIMAL_CUSTOMER, "1", "called", DAY));
  }

  private static void measures(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanMeasurePlanned(
            PLAN,
            CUSTOMER,
            KeyAccountMeasure.EXECUTIVE_VISITS,
            "the director visits in summer",
            "rep@example.com",
            DAY.plusMonths(3),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanMeasurePlanned(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, KeyAccountMeasure.REWARDS, null, null, null, DAY));
    add(
        samples,
        "typical",
        new AccountPlanMeasureDone(
            PLAN, CUSTOMER, KeyAccountMeasure.EXECUTIVE_VISITS, "they asked for new terms", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanMeasureDone(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, KeyAccountMeasure.REWARDS, null, DAY));
  }

  private static void knowledge(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanIntelligenceRecorded(
            PLAN,
            CUSTOMER,
            "item-0001",
            4,
            IntelligenceArea.STRATEGY,
            "two shops more next year",
            "their owner, at the fair",
            usd("120.00"),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanIntelligenceRecorded(
            MINIMAL_PLAN,
            MINIMAL_CUSTOMER,
            "1",
            1,
            IntelligenceArea.PERFORMANCE,
            "grows",
            null,
            null,
            DAY));
    add(
        samples,
        "typical",
        new AccountPlanCompetitorAssessed(
            PLAN, CUSTOMER, "Rival Records", "cheaper", "slower", "show how fast we are", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanCompetitorAssessed(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, "Rival Records", null, null, null, DAY));
    add(
        samples,
        "typical",
        new AccountPlanStakeholderMapped(
            PLAN,
            CUSTOMER,
            "person-0001",
            StakeholderRole.DECISION_MAKER,
            Attitude.NEUTRAL,
            "invite to the round table",
            "rep@example.com",
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanStakeholderMapped(
            MINIMAL_PLAN,
            MINIMAL_CUSTOMER,
            "person-1",
            StakeholderRole.USER,
            Attitude.SUPPORTER,
            null,
            null,
            DAY));
  }

  private static void position(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanPositionStated(
            PLAN,
            CUSTOMER,
            new OwnPosition(
                "third of three, for nine years",
                "a buyer of our own",
                "better service at the same price",
                "fast, and not cheap",
                "reliable",
                RelationshipPhase.GROWTH),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanPositionStated(
            MINIMAL_PLAN,
            MINIMAL_CUSTOMER,
            new OwnPosition(null, null, null, null, null, null),
            DAY));
    add(
        samples,
        "typical",
        new AccountPlanSwotStated(
            PLAN,
            CUSTOMER,
            new Swot("service", "price", "two new shops", "a rival's new depot"),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanSwotStated(
            MINIMAL_PLAN, MINIMAL_CUSTOMER, new Swot(null, null, null, null), DAY));
  }
}
