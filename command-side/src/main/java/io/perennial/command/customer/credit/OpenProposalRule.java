package io.perennial.command.customer.credit;

import io.perennial.command.RefusedException;

/** Only the open proposal is approved or rejected. */
public final class OpenProposalRule {
  private OpenProposalRule() {}

  /** The open proposal of that identifier. */
  public static CreditAccount.Proposal check(CreditAccount account, String proposalId) {
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
    return open;
  }
}
