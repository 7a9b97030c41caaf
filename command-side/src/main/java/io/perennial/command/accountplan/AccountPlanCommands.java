package io.perennial.command.accountplan;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.common.Amount;
import io.perennial.command.common.Samples;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.IntelligenceArea;
import io.perennial.events.accountplan.KeyAccountMeasure;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.platform.web.Identities;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The commands about account plans. */
public final class AccountPlanCommands {

  private static final String PLAN = "account-plan-1";
  private static final String OBJECTIVE = "objective-1";
  private static final ObjectiveEntry SHARE_OF_WALLET =
      new ObjectiveEntry(
          "share of wallet",
          "%",
          new BigDecimal("20"),
          new BigDecimal("35"),
          LocalDate.of(2024, 12, 31),
          "rep-7",
          "two rivals leave the region");
  private static final CommandFamily PLANS =
      new CommandFamily(
          "account-plans",
          "planId",
          "account-plan-",
          AccountPlanRefusal.ACCOUNT_PLAN_UNKNOWN,
          "account-plan");
  private static final String KIND = "account-plan-year";
  private static final UniqueValue YEAR = new UniqueValue(KIND, false, AccountPlanCommands::year);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(AccountPlanRefusal.values()),
          List.of(YEAR),
          List.of(
              creation(
                      PLANS,
                      "draft",
                      "Draft a plan for a key account and a year.",
                      new DraftAccountPlan(
                          PLAN,
                          CUSTOMER,
                          2024,
                          "first choice for tools",
                          List.of(SHARE_OF_WALLET),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN, CUSTOMER_UNKNOWN)
                  .claiming(
                      YEAR,
                      command -> List.of(year(command.customerId(), command.year())),
                      DraftAccountPlan::planId,
                      AccountPlanRefusal.ACTIVE_PLAN_EXISTS),
              task(
                      PLANS,
                      "submit",
                      "Submit the drafted plan for approval.",
                      new SubmitAccountPlan(PLAN, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "approve",
                      "Approve the submitted plan, by someone who has neither drafted nor submitted"
                          + " it.",
                      new ApproveAccountPlan(PLAN, ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, FOUR_EYES, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "close",
                      "End the plan: achieved once approved, or abandoned at any time.",
                      new CloseAccountPlan(PLAN, PlanOutcome.ACHIEVED, "start earlier", ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY)
                  .releasing(YEAR, CloseAccountPlan::planId),
              task(
                      PLANS,
                      "send-back",
                      "Send the submitted plan back to its author; it is a draft again.",
                      new SendBackAccountPlan(PLAN, "the second quarter is too full", ON))
                  .refusedFor(DATES)
                  .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "review",
                      "Review the plan in force, any number of times.",
                      new ReviewAccountPlan(
                          PLAN, "review-1", "on its way", "a rival has left", ON.plusMonths(3), ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN, STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "amend-vision",
                      "Want something else of the account, while the plan is a draft.",
                      new AmendVision(PLAN, "first choice for all tools", ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "set-objective",
                      "Make an objective part of the draft, in place of what was set as it before.",
                      new SetObjective(PLAN, OBJECTIVE, SHARE_OF_WALLET, ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "drop-objective",
                      "Take an objective out of the draft.",
                      new DropObjective(PLAN, OBJECTIVE, "nobody can measure it", ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      ALREADY_SO,
                      STEP_OUT_OF_ORDER,
                      DATED_TOO_EARLY,
                      AccountPlanRefusal.OBJECTIVE_UNKNOWN),
              task(
                      PLANS,
                      "record-progress",
                      "Record how far an objective is.",
                      new RecordProgress(
                          PLAN, OBJECTIVE, new BigDecimal("27.5"), "by our estimate", ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      STEP_OUT_OF_ORDER, DATED_TOO_EARLY, AccountPlanRefusal.OBJECTIVE_UNKNOWN),
              task(
                      PLANS,
                      "plan-revenue",
                      "Plan what the account is to bring in the year, by quarters that make the"
                          + " year.",
                      new PlanRevenue(
                          PLAN,
                          revenue(4),
                          List.of(quarter(), quarter(), quarter(), quarter()),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(MONEY)
                  .refusedFor(
                      STEP_OUT_OF_ORDER, DATED_TOO_EARLY, AccountPlanRefusal.REVENUE_UNEVEN),
              task(
                      PLANS,
                      "plan-action",
                      "Plan what is to be done, in place of what was planned as it before.",
                      new PlanAction(
                          PLAN,
                          "action-1",
                          OBJECTIVE,
                          "show the new drills in all shops",
                          "rep-7",
                          ON.plusMonths(1),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      STEP_OUT_OF_ORDER, DATED_TOO_EARLY, AccountPlanRefusal.OBJECTIVE_UNKNOWN),
              task(
                      PLANS,
                      "complete-action",
                      "Record that what was planned has been done, and with what result.",
                      new CompleteAction(PLAN, "action-1", "twelve shops ordered", ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      ALREADY_SO,
                      STEP_OUT_OF_ORDER,
                      DATED_TOO_EARLY,
                      AccountPlanRefusal.ACTION_UNKNOWN),
              task(
                      PLANS,
                      "plan-measure",
                      "Plan one of the ten things that key accounts are given.",
                      new PlanMeasure(
                          PLAN,
                          KeyAccountMeasure.EXECUTIVE_VISITS,
                          "the director visits in summer",
                          "rep-7",
                          ON.plusMonths(3),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "carry-out-measure",
                      "Record that the account has been given one of the ten things.",
                      new CarryOutMeasure(
                          PLAN, KeyAccountMeasure.EXECUTIVE_VISITS, "asked for new terms", ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "record-intelligence",
                      "Record what was found out about the account, from level 1 (public) to 4"
                          + " (from its top).",
                      new RecordIntelligence(
                          PLAN,
                          "item-1",
                          3,
                          IntelligenceArea.STRATEGY,
                          "two shops more next year",
                          "their buyer",
                          Samples.usd("120.00"),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(MONEY)
                  .refusedFor(ID_TAKEN, STEP_OUT_OF_ORDER),
              task(
                      PLANS,
                      "state-position",
                      "State where we stand with the account, in place of what was stated before.",
                      new StatePosition(
                          PLAN,
                          "third of three, for nine years",
                          "a fitter of our own",
                          "better service at the same price",
                          "fast, and not cheap",
                          "reliable",
                          RelationshipPhase.GROWTH,
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "state-swot",
                      "State strengths, weaknesses, opportunities and threats, in place of those"
                          + " before.",
                      new StateSwot(
                          PLAN, "service", "price", "two new shops", "a rival's new depot", ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "assess-competitor",
                      "Say what a competitor at the account is, in place of what was said of it"
                          + " before.",
                      new AssessCompetitor(
                          PLAN, "Rival Inc", "cheaper", "slower", "show how fast we are", ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY),
              task(
                      PLANS,
                      "map-stakeholder",
                      "Put a person of the customer on the plan's map, in place of what was said"
                          + " before.",
                      new MapStakeholder(
                          PLAN,
                          "person-1",
                          StakeholderRole.DECISION_MAKER,
                          Attitude.NEUTRAL,
                          "invite to the round table",
                          "rep-7",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(STEP_OUT_OF_ORDER, DATED_TOO_EARLY)));

  private static RevenueEntry quarter() {
    return revenue(1);
  }

  private static RevenueEntry revenue(int quarters) {
    return new RevenueEntry(
        usd(25_000 * quarters),
        usd(24_000 * quarters),
        usd(8_000 * quarters),
        usd(5_000 * quarters));
  }

  private static Amount usd(int amount) {
    return Samples.usd(Integer.toString(amount));
  }

  private static List<HeldValue> year(LifecycleEvent event) {
    return switch (event) {
      case AccountPlanDrafted drafted ->
          List.of(
              HeldValue.gained(KIND, drafted.planId(), year(drafted.customerId(), drafted.year())));
      case AccountPlanClosed closed -> List.of(HeldValue.givenUp(KIND, closed.planId()));
      default -> List.of();
    };
  }

  /** Hexadecimal, so that normalising it does not take two customers for one. */
  private static String year(String customerId, int year) {
    return Identities.derived(customerId, Integer.toString(year));
  }

  private AccountPlanCommands() {}
}
