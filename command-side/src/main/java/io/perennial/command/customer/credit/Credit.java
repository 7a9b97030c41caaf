package io.perennial.command.customer.credit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The credit of a customer, and what is owed. A member of the customer: its fields are part of the
 * customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Credit {
  private CreditAccount account = CreditAccount.none();
  private LocalDate knownSince;
  private Traces payments = new Traces();
  private Traces proposals = new Traces();
  private Traces approvals = new Traces();
  private Traces releases = new Traces();

  /** No limit, nothing owed; the registration says the rest. */
  @SuppressWarnings("NullAway.Init")
  public Credit() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    return payments.bytes()
        + proposals.bytes()
        + approvals.bytes()
        + releases.bytes()
        + account.bytes();
  }

  /** Unpaid purchases on credit. */
  public BigDecimal exposure() {
    return account.exposure();
  }

  /**
   * Refuses a purchase on credit that may not be.
   *
   * @param netAmount what it would add to the exposure
   * @param recorder who records it
   */
  public void checkSale(String purchaseId, BigDecimal netAmount, Asker recorder) {
    CreditSaleRule.check(account, purchaseId, netAmount, recorder);
  }

  @CommandHandler
  void handle(RecordPayment command, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    PaymentRecorded recorded = CreditEntries.of(command, account.exposure(), currency, on);
    if (payments.repeats(
        command.paymentId(), Asked.of(CreditEntries.of(recorded), command.occurredOn()))) {
      return;
    }
    PaymentRule.check(account, recorded.amount().amount());
    apply(recorded);
    watchLimit(command.customerId(), on, currency);
  }

  @CommandHandler
  void handle(
      ProposeCreditLimit command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditLimitProposed proposed = CreditEntries.of(command, currency, on);
    if (proposals.repeats(
        command.proposalId(),
        Asked.of(CreditEntries.of(proposed), command.occurredOn())
            .saying(facts.wordsOf(proposed)))) {
      return;
    }
    CreditLimitRules.check(
        proposed.creditClass(), amountOf(proposed.limit()), on, account, knownSince, policy, dates);
    CreditStepOrderRule.checkProposal(on, account);
    CreditAccount.Proposal before = account.proposal();
    apply(proposed, Asker.carriedBy(metaData));
    if (before != null) {
      apply(
          new CreditLimitProposalReplaced(
              command.customerId(), before.proposalId(), command.proposalId(), on));
    }
  }

  @CommandHandler
  void handle(
      ApproveCreditLimit command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        approvals.of(command.proposalId()),
        Asked.of(Trace.of(on), command.occurredOn()),
        "The proposal has been approved")) {
      return;
    }
    CreditAccount.Proposal proposal =
        ApprovalRule.check(account, command.proposalId(), Asker.of(metaData));
    CreditStepOrderRule.checkApproval(on, proposal, account);
    CreditLimitRules.check(
        proposal.creditClass(), proposal.limit(), on, account, knownSince, policy, dates);
    apply(
        new CreditLimitApproved(
            command.customerId(),
            proposal.proposalId(),
            proposal.creditClass(),
            moneyOf(proposal.limit(), currency),
            on));
    watchLimit(command.customerId(), on, currency);
  }

  /**
   * Releases a purchase.
   *
   * @param recorded whether the purchase has been recorded, which makes it too late
   */
  public void release(
      ReleaseCreditPurchase command,
      boolean recorded,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditPurchaseReleased released = CreditEntries.of(command, currency, on);
    Asker releaser = Asker.of(metaData);
    if (releases.holds(
        releaser.ownKey(command.purchaseId()),
        Asked.of(CreditEntries.of(released), command.occurredOn())
            .saying(facts.wordsOf(released)))) {
      return;
    }
    CreditReleaseRule.check(account, command.purchaseId(), recorded);
    CreditReleaseRule.checkDate(on, account);
    CreditReleaseRule.checkReleaser(releaser, command.recorder(), account.lastRecorder());
    CreditReleaseRule.checkBeyondEarlier(
        account, command.purchaseId(), released.upTo().amount(), releaser);
    apply(released, Asker.carriedBy(metaData));
  }

  /**
   * Records the crossing of the limit, once, in either direction. A payment may come late: a breach
   * does not end before it began.
   */
  public void watchLimit(String customerId, LocalDate on, ReportingCurrency currency) {
    BigDecimal limit = account.limit();
    BigDecimal exposure = account.exposure();
    LocalDate breachedOn = account.breachedOn();
    if (limit != null && account.exceeded() && breachedOn == null) {
      apply(
          new CreditLimitBreached(
              customerId,
              currency.of(limit),
              currency.of(exposure),
              currency.of(exposure.subtract(limit)),
              on));
    } else if (breachedOn != null && !account.exceeded()) {
      apply(
          new CreditLimitRestored(
              customerId,
              moneyOf(limit, currency),
              currency.of(exposure),
              on.isBefore(breachedOn) ? breachedOn : on));
    }
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    knownSince =
        event.relationshipStartedOn() == null ? event.occurredOn() : event.relationshipStartedOn();
  }

  /** A start that turns out to be later makes nobody new again who was known. */
  @EventSourcingHandler
  void on(BasicFactsAmended event) {
    if (event.relationshipStartedOn() != null) {
      knownFrom(event.relationshipStartedOn());
    }
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event, MetaData metaData) {
    account = account.withExposure(event.exposure().amount()).withoutRelease(event.purchaseId());
    if (event.settlement() == Settlement.CREDIT) {
      account = account.withRecorder(Asker.of(metaData));
    }
    knownFrom(event.occurredOn());
  }

  @EventSourcingHandler
  void on(PaymentRecorded event, @SequenceNumber long sequence) {
    payments.keep(event.paymentId(), CreditEntries.of(event).recordedAs(sequence));
    account = account.withExposure(event.exposure().amount());
    knownFrom(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CreditLimitProposed event, MetaData metaData, @SequenceNumber long sequence) {
    proposals.keep(event.proposalId(), CreditEntries.of(event).recordedAs(sequence));
    account =
        account.withProposal(
            new CreditAccount.Proposal(
                event.proposalId(),
                event.creditClass(),
                amountOf(event.limit()),
                event.occurredOn(),
                Asker.of(metaData)));
  }

  @EventSourcingHandler
  void on(CreditLimitProposalReplaced event) {
    account = account.withReplaced(event.proposalId(), event.replacedBy());
  }

  @EventSourcingHandler
  void on(CreditLimitApproved event, @Timestamp Instant recordedAt, @SequenceNumber long sequence) {
    approvals.keep(event.proposalId(), Trace.of(event.occurredOn()).recordedAs(sequence));
    account =
        account.withGrant(
            new CreditAccount.Grant(
                event.creditClass(), amountOf(event.limit()), event.occurredOn()),
            recordedAt);
  }

  @EventSourcingHandler
  void on(CreditLimitBreached event) {
    account = account.withBreachedOn(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CreditLimitRestored event) {
    account = account.withBreachedOn(null);
  }

  @EventSourcingHandler
  void on(CreditPurchaseReleased event, MetaData metaData, @SequenceNumber long sequence) {
    Asker releaser = Asker.of(metaData);
    releases.keep(
        releaser.ownKey(event.purchaseId()), CreditEntries.of(event).recordedAs(sequence));
    account =
        account.withRelease(
            event.purchaseId(), new CreditAccount.Release(event.upTo().amount(), releaser));
  }

  /** Facts arrive in any order: a customer is as old as the earliest of them. */
  private void knownFrom(LocalDate on) {
    if (on.isBefore(knownSince)) {
      knownSince = on;
    }
  }

  private static @Nullable BigDecimal amountOf(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable Money moneyOf(@Nullable BigDecimal amount, ReportingCurrency currency) {
    return amount == null ? null : currency.of(amount);
  }
}
