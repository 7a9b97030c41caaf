package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;

/** Only the open proposal is approved, and not by its proposer. */
public final class ApprovalRule {
  private ApprovalRule() {}

  /** The proposal that may be approved by this approver. */
  public static CreditAccount.Proposal check(
      CreditAccount account, String proposalId, Asker approver) {
    CreditAccount.Proposal open = account.proposal();
    String replacedBy = account.replaced().get(proposalId);
    if (replacedBy != null) {
      throw new RefusedException(
          CreditRefusal.PROPOSAL_REPLACED,
          "Proposal " + proposalId + " was replaced by proposal " + replacedBy);
    }
    if (open == null || !open.proposalId().equals(proposalId)) {
      throw new RefusedException(
          CreditRefusal.PROPOSAL_UNKNOWN, "Proposal " + proposalId + " is not open");
    }
    approver.requireOtherThan(open.proposer(), "Who proposes a limit does not approve it");
    return open;
  }
}
