package io.perennial.command.customer.credit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposed;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What limits have been proposed, and what became of the proposals. A command is answered by the
 * fact that it comes to; by none when that has been recorded already.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class LimitProposals {
  private Traces proposed = new Traces();
  private Traces approved = new Traces();
  private Traces rejected = new Traces();

  /** Nothing proposed. */
  public LimitProposals() {}

  /** About how many bytes it takes in memory. */
  long bytes() {
    return proposed.bytes() + approved.bytes() + rejected.bytes();
  }

  /**
   * The proposal.
   *
   * @param knownSince earliest dealing known, or start of the relationship where that is earlier;
   *     absent when neither is known
   */
  Optional<CreditLimitProposed> propose(
      ProposeCreditLimit command,
      CreditAccount account,
      @Nullable LocalDate knownSince,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditLimitProposed asked = CreditEntries.of(command, currency, on);
    if (proposed.repeats(
        command.proposalId(),
        Asked.of(CreditEntries.of(asked), command.occurredOn()).saying(facts.wordsOf(asked)))) {
      return Optional.empty();
    }
    Money limit = asked.limit();
    CreditLimitRules.check(
        asked.creditClass(),
        limit == null ? null : limit.amount(),
        on,
        account,
        knownSince,
        policy,
        dates);
    CreditStepOrderRule.checkProposal(on, account);
    return Optional.of(asked);
  }

  /**
   * The approval, by somebody who has not proposed it.
   *
   * @param knownSince earliest dealing known, or start of the relationship where that is earlier;
   *     absent when neither is known
   */
  Optional<CreditLimitApproved> approve(
      ApproveCreditLimit command,
      Asker approver,
      CreditAccount account,
      @Nullable LocalDate knownSince,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        approved.of(command.proposalId()),
        Asked.of(Trace.of(on), command.occurredOn()),
        "The proposal has been approved")) {
      return Optional.empty();
    }
    CreditAccount.Proposal proposal = OpenProposalRule.check(account, command.proposalId());
    approver.requireOtherThan(proposal.proposer(), "Who proposes a limit does not approve it");
    CreditStepOrderRule.checkApproval(on, proposal, account);
    CreditLimitRules.check(
        proposal.creditClass(), proposal.limit(), on, account, knownSince, policy, dates);
    return Optional.of(
        new CreditLimitApproved(
            command.customerId(),
            proposal.proposalId(),
            proposal.creditClass(),
            currency.ofOrNull(proposal.limit()),
            on));
  }

  /** The rejection by somebody else, or the withdrawal by the proposer. */
  Optional<CreditLimitProposalRejected> reject(
      RejectCreditLimit command, CreditAccount account, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditLimitProposalRejected asked =
        new CreditLimitProposalRejected(
            command.customerId(), command.proposalId(), command.reason(), on);
    if (RepeatRule.repeats(
        rejected.of(command.proposalId()),
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(asked)),
        "The proposal has been rejected")) {
      return Optional.empty();
    }
    CreditAccount.Proposal proposal = OpenProposalRule.check(account, command.proposalId());
    StepOrderRule.check(on, proposal.on(), "the proposal");
    return Optional.of(asked);
  }

  void on(CreditLimitProposed event, long sequence) {
    proposed.keep(event.proposalId(), CreditEntries.of(event).recordedAs(sequence));
  }

  void on(CreditLimitApproved event, long sequence) {
    approved.keep(event.proposalId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }

  void on(CreditLimitProposalRejected event, long sequence) {
    rejected.keep(event.proposalId(), Trace.of(event.occurredOn()).recordedAs(sequence));
  }
}
