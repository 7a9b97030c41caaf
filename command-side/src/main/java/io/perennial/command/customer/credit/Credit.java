package io.perennial.command.customer.credit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.FeatureMember;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.credit.CreditAccount.Grant;
import io.perennial.command.customer.credit.CreditPolicy.PastLimit;
import io.perennial.command.customer.credit.measure.Measures;
import io.perennial.command.customer.credit.receivable.ApproveWriteOff;
import io.perennial.command.customer.credit.receivable.IssueCreditNote;
import io.perennial.command.customer.credit.receivable.IssueInvoice;
import io.perennial.command.customer.credit.receivable.ProposeWriteOff;
import io.perennial.command.customer.credit.receivable.Receivables;
import io.perennial.command.customer.credit.receivable.RecordPayment;
import io.perennial.command.customer.credit.receivable.RejectWriteOff;
import io.perennial.events.Money;
import io.perennial.events.customer.CustomerEvent;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
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
  private KnownSince knownSince = KnownSince.NOTHING;
  private Receivables receivables = new Receivables();
  private CreditTerms terms = new CreditTerms();
  @FeatureMember private Measures measures = new Measures();
  private LimitProposals proposals = new LimitProposals();
  private Traces releases = new Traces();

  /** No limit, nothing owed. */
  public Credit() {}

  /** About how many bytes it takes in memory. */
  public long bytes() {
    long steps = receivables.bytes() + proposals.bytes() + releases.bytes();
    return steps + account.bytes() + terms.bytes() + measures.bytes();
  }

  /** What is owed; below zero when more has been paid than delivered. */
  public BigDecimal owed() {
    return account.owed();
  }

  /** The receivables, as those ask who cross features. */
  public Receivables receivables() {
    return receivables;
  }

  /**
   * An entry was entered by mistake.
   *
   * @param firstBoughtOn first day with a purchase that is left
   */
  public void strikeOut(EntryKind kind, String entryId, @Nullable LocalDate firstBoughtOn) {
    receivables.strikeOut(kind, entryId);
    account = account.withOwed(receivables.owed());
    knownSince = knownSince.withOnly(firstBoughtOn, receivables.firstPaidOn());
  }

  /** Refuses a purchase on credit that may not be; in cash everything may be bought. */
  public void checkSale(PurchaseRecorded purchase, Asker recorder, CreditPolicy policy) {
    if (purchase.settlement() == Settlement.CREDIT) {
      measures.checkDelivery(purchase.occurredOn(), policy.pastLimit() == PastLimit.REFUSE);
      CreditSaleRule.check(
          account, purchase.purchaseId(), purchase.netAmount().amount(), recorder, policy);
    }
  }

  @CommandHandler
  void handle(AgreeCreditTerms command, BusinessDates dates, RecordedFacts facts) {
    terms.agree(command, dates, facts).ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(
      IssueInvoice command, BusinessDates dates, ReportingCurrency currency, CreditPolicy policy) {
    receivables
        .issue(command, on -> terms.dueOn(on, policy), dates, currency)
        .ifPresent(AggregateLifecycle::apply);
  }

  @CommandHandler
  void handle(RecordPayment command, BusinessDates dates, ReportingCurrency currency) {
    receivables.pay(command, dates, currency).ifPresent(paid -> applyMove(paid, currency));
  }

  @CommandHandler
  void handle(
      IssueCreditNote command,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    receivables
        .credit(command, dates, currency, facts)
        .ifPresent(note -> applyMove(note, currency));
  }

  @CommandHandler
  void handle(
      ProposeWriteOff command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      RecordedFacts facts) {
    receivables
        .propose(command, dates, currency, facts)
        .ifPresent(proposed -> apply(proposed, Asker.carriedBy(metaData)));
  }

  @CommandHandler
  void handle(
      ApproveWriteOff command, MetaData metaData, BusinessDates dates, ReportingCurrency currency) {
    receivables
        .approve(command, Asker.of(metaData), dates, currency)
        .ifPresent(writtenOff -> applyMove(writtenOff, currency));
  }

  @CommandHandler
  void handle(RejectWriteOff command, BusinessDates dates, RecordedFacts facts) {
    receivables.reject(command, dates, facts).ifPresent(AggregateLifecycle::apply);
  }

  /** Applies what moves the exposure or the limit. */
  private void applyMove(CustomerEvent moved, ReportingCurrency currency) {
    apply(moved);
    watchLimit(moved.customerId(), moved.occurredOn(), currency);
  }

  @CommandHandler
  void handle(
      ProposeCreditLimit command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy,
      RecordedFacts facts) {
    CreditAccount.Proposal before = account.proposal();
    proposals
        .propose(command, account, knownSince.day(), dates, currency, policy, facts)
        .ifPresent(proposed -> {
          apply(proposed, Asker.carriedBy(metaData));
          if (before != null) {
            apply(
                new CreditLimitProposalReplaced(
                    command.customerId(),
                    before.proposalId(),
                    command.proposalId(),
                    proposed.occurredOn()));
          }
        });
  }

  @CommandHandler
  void handle(
      ApproveCreditLimit command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy) {
    proposals
        .approve(command, Asker.of(metaData), account, knownSince.day(), dates, currency, policy)
        .ifPresent(approved -> applyMove(approved, currency));
  }

  @CommandHandler
  void handle(RejectCreditLimit command, BusinessDates dates, RecordedFacts facts) {
    proposals.reject(command, account, dates, facts).ifPresent(AggregateLifecycle::apply);
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
      CreditPolicy policy,
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
    CreditReleaseRule.check(
        account, command.purchaseId(), released.upTo().amount(), recorded, policy);
    CreditReleaseRule.checkDate(on, account);
    CreditReleaseRule.checkReleaser(releaser, command.recorder(), account.lastRecorder());
    CreditReleaseRule.checkBeyondEarlier(
        account, command.purchaseId(), released.upTo().amount(), releaser);
    apply(released, Asker.carriedBy(metaData));
  }

  /**
   * Records the crossing of the limit, once, in either direction, as of the day since which the
   * dated parts are on that side of the limit in force: not before that limit, and a return not
   * before its breach.
   */
  public void watchLimit(String customerId, LocalDate on, ReportingCurrency currency) {
    Grant grant = account.inForce();
    LocalDate breachedOn = account.breachedOn();
    if (grant == null || account.exceeded() == (breachedOn != null)) {
      return;
    }
    BigDecimal limit = grant.limit();
    Money exposure = currency.of(account.exposure());
    LocalDate since =
        limit == null ? on : later(receivables.sideSince(limit, on), grant.approvedOn());
    if (breachedOn != null) {
      apply(
          new CreditLimitRestored(
              customerId, currency.ofOrNull(limit), exposure, later(since, breachedOn)));
    } else if (limit != null) {
      Money most = currency.of(limit);
      apply(new CreditLimitBreached(customerId, most, exposure, exposure.minus(most), since));
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    knownSince = knownSince.withRelationship(event.relationshipStartedOn());
  }

  /** A start that turns out to be later makes nobody new again who was known. */
  @EventSourcingHandler
  void on(BasicFactsAmended event) {
    knownSince = knownSince.withRelationship(event.relationshipStartedOn());
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event, MetaData metaData) {
    account = account.withoutRelease(event.purchaseId());
    if (event.settlement() == Settlement.CREDIT) {
      receivables.delivered(event);
      account = account.withRecorder(Asker.of(metaData)).withOwed(receivables.owed());
    }
    knownSince = knownSince.withDealing(event.occurredOn());
  }

  @EventSourcingHandler
  void on(PurchaseReturned event) {
    if (event.settlement() == Settlement.CREDIT) {
      receivables.returned(event);
      account = account.withOwed(receivables.owed());
    }
  }

  @EventSourcingHandler
  void on(PaymentRecorded event, @SequenceNumber long sequence) {
    receivables.on(event, sequence);
    account = account.withOwed(receivables.owed());
    knownSince = knownSince.withDealing(event.occurredOn());
  }

  @EventSourcingHandler
  void on(InvoiceIssued event, @SequenceNumber long sequence) {
    receivables.on(event, sequence);
  }

  @EventSourcingHandler
  void on(CreditNoteIssued event, @SequenceNumber long sequence) {
    receivables.on(event, sequence);
    account = account.withOwed(receivables.owed());
  }

  @EventSourcingHandler
  void on(WriteOffProposed event, MetaData metaData, @SequenceNumber long sequence) {
    receivables.on(event, Asker.of(metaData), sequence);
  }

  @EventSourcingHandler
  void on(WriteOffRejected event, @SequenceNumber long sequence) {
    receivables.on(event, sequence);
  }

  @EventSourcingHandler
  void on(InvoiceWrittenOff event, @SequenceNumber long sequence) {
    receivables.on(event, sequence);
    account = account.withOwed(receivables.owed());
  }

  @EventSourcingHandler
  void on(CreditLimitProposed event, MetaData metaData, @SequenceNumber long sequence) {
    proposals.on(event, sequence);
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
  void on(CreditLimitProposalRejected event, @SequenceNumber long sequence) {
    proposals.on(event, sequence);
    account = account.withProposal(null);
  }

  @EventSourcingHandler
  void on(CreditLimitProposalReplaced event) {
    account = account.withReplaced(event.proposalId(), event.replacedBy());
  }

  @EventSourcingHandler
  void on(CreditLimitApproved event, @Timestamp Instant recordedAt, @SequenceNumber long sequence) {
    proposals.on(event, sequence);
    account =
        account.withGrant(
            new CreditAccount.Grant(
                event.creditClass(), amountOf(event.limit()), event.occurredOn()),
            recordedAt);
  }

  @EventSourcingHandler
  void on(CreditTermsAgreed event, @SequenceNumber long sequence) {
    terms.on(event, sequence);
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

  private static @Nullable BigDecimal amountOf(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
