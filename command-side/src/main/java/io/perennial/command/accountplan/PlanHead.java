package io.perennial.command.accountplan;

import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.StepOrderRule;
import java.time.LocalDate;

/**
 * Which plan it is, and how far. What was approved is not changed behind the back of who approved
 * it.
 *
 * @param planId the plan
 * @param customerId the customer
 * @param draftedOn business date of the draft
 * @param stage how far it is
 */
public record PlanHead(String planId, String customerId, LocalDate draftedOn, PlanStage stage) {

  PlanHead at(PlanStage next) {
    return new PlanHead(planId, customerId, draftedOn, next);
  }

  /** Refuses what only a draft may come to, and what is dated before it. */
  void requireDraft(LocalDate on) {
    requireOpen(on);
    if (stage != PlanStage.DRAFTED) {
      throw new RefusedException(
          CommonRefusal.STEP_OUT_OF_ORDER,
          stage == PlanStage.SUBMITTED
              ? "The plan has been submitted; it is sent back before it is changed"
              : "The plan has been approved as it is");
    }
  }

  /** Refuses what a closed plan may not come to, and what is dated before the draft. */
  void requireOpen(LocalDate on) {
    requireOpen();
    StepOrderRule.check(on, draftedOn, "the draft");
  }

  /** Refuses what a closed plan may not come to. */
  void requireOpen() {
    if (stage == PlanStage.CLOSED) {
      throw new RefusedException(CommonRefusal.STEP_OUT_OF_ORDER, "The plan has been closed");
    }
  }
}
