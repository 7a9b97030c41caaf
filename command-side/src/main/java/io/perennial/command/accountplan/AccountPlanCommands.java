package io.perennial.command.accountplan;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.platform.web.Identities;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The commands about account plans. */
public final class AccountPlanCommands {

  private static final String PLAN = "account-plan-1";
  private static final CommandFamily PLANS =
      new CommandFamily(
          "account-plans", "planId", "account-plan-", AccountPlanRefusal.ACCOUNT_PLAN_UNKNOWN);
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
                          List.of(
                              new ObjectiveEntry(
                                  "share of wallet",
                                  "%",
                                  new BigDecimal("20"),
                                  new BigDecimal("35"),
                                  LocalDate.of(2024, 12, 31),
                                  "rep-7",
                                  "two rivals leave the region")),
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
                      "Approve the submitted plan, by someone who has neither drafted nor submitted it.",
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
                  .releasing(YEAR, CloseAccountPlan::planId)));

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
