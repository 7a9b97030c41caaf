package io.perennial.command.customer.credit;

import io.perennial.command.common.StepOrderRule;
import java.time.LocalDate;

/** Proposals and approvals follow each other in time as they do in the books. */
public final class CreditStepOrderRule {
  private CreditStepOrderRule() {}

  /** Refuses a proposal dated before what it wants to change, or before the one it replaces. */
  public static void checkProposal(LocalDate on, CreditAccount account) {
    checkInForce(on, account);
    CreditAccount.Proposal open = account.proposal();
    if (open != null) {
      StepOrderRule.check(on, open.on(), "the proposal that it replaces, " + open.proposalId());
    }
  }

  /** Refuses an approval dated before its proposal, or before the limit that it replaces. */
  public static void checkApproval(
      LocalDate on, CreditAccount.Proposal proposal, CreditAccount account) {
    StepOrderRule.check(on, proposal.on(), "the proposal");
    checkInForce(on, account);
  }

  private static void checkInForce(LocalDate on, CreditAccount account) {
    CreditAccount.Grant inForce = account.inForce();
    StepOrderRule.check(
        on, inForce == null ? null : inForce.approvedOn(), "the approval of the limit in force");
  }
}
