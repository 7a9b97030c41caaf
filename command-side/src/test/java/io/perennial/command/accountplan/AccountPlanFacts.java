package io.perennial.command.accountplan;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;

import io.perennial.command.Scenario;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanOutcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts of an invented plan, short to write. */
final class AccountPlanFacts {
  static final String PLAN = "account-plan-1";
  static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

  private AccountPlanFacts() {}

  static AccountPlanDrafted drafted() {
    return new AccountPlanDrafted(
        PLAN, CUSTOMER, 2024, "first choice for tools", List.of(objective("35")), MARCH);
  }

  static AccountPlanSubmitted submitted(LocalDate on) {
    return new AccountPlanSubmitted(PLAN, CUSTOMER, on);
  }

  static AccountPlanApproved approved(LocalDate on) {
    return new AccountPlanApproved(PLAN, CUSTOMER, on);
  }

  static AccountPlanSentBack sentBack(LocalDate on) {
    return new AccountPlanSentBack(PLAN, CUSTOMER, "too full", on);
  }

  static AccountPlanObjectiveSet objectiveSet(String id, String target, LocalDate on) {
    return new AccountPlanObjectiveSet(PLAN, CUSTOMER, id, objective(target), on);
  }

  static AccountPlanObjectiveDropped dropped(String id, LocalDate on) {
    return new AccountPlanObjectiveDropped(PLAN, CUSTOMER, id, "cannot be measured", on);
  }

  static AccountPlanActionPlanned action(String id, String task, LocalDate on) {
    return new AccountPlanActionPlanned(
        PLAN, CUSTOMER, id, "objective-1", task, "rep-7", YEAR_END, on);
  }

  static AccountPlanActionDone actionDone(String id, LocalDate on) {
    return new AccountPlanActionDone(PLAN, CUSTOMER, id, "twelve shops ordered", on);
  }

  static Objective objective(String target) {
    return new Objective(
        "share of wallet",
        "%",
        new BigDecimal("20"),
        new BigDecimal(target),
        YEAR_END,
        "rep-7",
        "two rivals leave the region");
  }

  static ObjectiveEntry objectiveEntry(String target) {
    return new ObjectiveEntry(
        "share of wallet",
        "%",
        new BigDecimal("20"),
        new BigDecimal(target),
        YEAR_END,
        "rep-7",
        "two rivals leave the region");
  }

  static AccountPlanClosed closed(PlanOutcome outcome, LocalDate on) {
    return new AccountPlanClosed(PLAN, CUSTOMER, outcome, "start earlier", on);
  }

  /** A plan drafted by Anna. */
  static Scenario draft() {
    return Scenario.accountPlan().andBy("anna", drafted());
  }

  /** The same, submitted by Carl. */
  static Scenario submittedPlan() {
    return draft().andBy("carl", submitted(MARCH));
  }

  static Scenario approvedPlan() {
    return submittedPlan().and(approved(MARCH));
  }
}
