package io.perennial.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.credit.ApprovalRule;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.CreditAccount;
import io.perennial.command.customer.credit.CreditLimitRules;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.CreditSaleRule;
import io.perennial.command.customer.credit.CreditStepOrderRule;
import io.perennial.command.customer.credit.PaymentRule;
import io.perennial.command.customer.credit.ProposeCreditLimit;
import io.perennial.command.customer.credit.RecordPayment;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.credit.ReleaseRule;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.defection.DefectionRule;
import io.perennial.command.customer.defection.WinBack;
import io.perennial.command.customer.defection.WinBackRule;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.StageAfterPurchase;
import io.perennial.command.customer.registration.PersonIdentifierRule;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.command.customer.tier.TierInSchemeRule;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.events.Money;
import io.perennial.events.customer.CreditLimitApproved;
import io.perennial.events.customer.CreditLimitBreached;
import io.perennial.events.customer.CreditLimitProposalReplaced;
import io.perennial.events.customer.CreditLimitProposed;
import io.perennial.events.customer.CreditLimitRestored;
import io.perennial.events.customer.CreditPurchaseReleased;
import io.perennial.events.customer.CustomerRegistered;
import io.perennial.events.customer.CustomerWon;
import io.perennial.events.customer.CustomerWonBack;
import io.perennial.events.customer.DefectionDeclared;
import io.perennial.events.customer.LifecycleStage;
import io.perennial.events.customer.PaymentRecorded;
import io.perennial.events.customer.PurchaseRecorded;
import io.perennial.events.customer.Settlement;
import io.perennial.events.customer.SurveyAnswerRecorded;
import io.perennial.events.customer.Tier;
import io.perennial.events.customer.TierBasis;
import io.perennial.events.customer.TierChanged;
import io.perennial.events.customer.VisitLogged;
import io.perennial.events.customer.WinBackCause;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer. The rules live in the features; here they are put in order, and what they rest on is
 * kept. Its fields are what a snapshot holds: no personal data, and a new revision when they
 * change.
 *
 * <p>What has been recorded under an identifier is recorded once: the same again is quiet,
 * something else under the same identifier is refused.
 */
@Revision("2")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Customer {
  @AggregateIdentifier private String customerId;
  private @Nullable Trace registration;
  private LifecycleStage stage;
  private LocalDate knownSince;
  private @Nullable LocalDate lastBoughtOn;
  private @Nullable Tier tier;
  private @Nullable Trace lastTierChange;
  private @Nullable Trace loss;
  private @Nullable Trace lastWinBack;
  private CreditAccount credit = CreditAccount.none();
  private CustomerSums sums = CustomerSums.none();
  private Traces purchases = new Traces();
  private Traces payments = new Traces();
  private Traces proposals = new Traces();
  private Traces approvals = new Traces();
  private Traces releases = new Traces();
  private Traces visits = new Traces();
  private Traces answers = new Traces();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Customer() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterCustomer command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerRegistered registered = CustomerEntries.of(command, on);
    if (registration != null) {
      if (!registration.sameAs(CustomerTraces.of(registered), command.occurredOn() != null)) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            command.customerId() + " has been registered with other content");
      }
      return;
    }
    dates.requireFact(command.relationshipStartedOn());
    PersonIdentifierRule.check(command.people());
    apply(registered);
  }

  @CommandHandler
  void handle(
      RecordPurchase command, MetaData metaData, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    PurchaseRecorded recorded = CustomerEntries.of(command, credit.exposure(), currency, on);
    if (purchases.repeats(
        command.purchaseId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    sums.check(recorded);
    if (recorded.settlement() == Settlement.CREDIT) {
      CreditSaleRule.check(
          credit, command.purchaseId(), recorded.netAmount().amount(), Asker.of(metaData));
    }
    StageAfterPurchase after = StageAfterPurchase.of(stage, loss == null ? null : loss.on(), on);
    apply(recorded);
    switch (after) {
      case WON -> apply(new CustomerWon(customerId, command.purchaseId(), on));
      case WON_BACK -> apply(new CustomerWonBack(customerId, WinBackCause.PURCHASE, null, on));
      case UNCHANGED -> {}
    }
    watchLimit(on, currency);
  }

  @CommandHandler
  void handle(RecordPayment command, BusinessDates dates, ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    PaymentRecorded recorded = CustomerEntries.of(command, credit.exposure(), currency, on);
    if (payments.repeats(
        command.paymentId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    PaymentRule.check(credit, recorded.amount().amount());
    apply(recorded);
    watchLimit(on, currency);
  }

  @CommandHandler
  void handle(
      ProposeCreditLimit command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditLimitProposed proposed = CustomerEntries.of(command, currency, on);
    if (proposals.repeats(
        command.proposalId(), CustomerTraces.of(proposed), command.occurredOn() != null)) {
      return;
    }
    CreditLimitRules.check(
        proposed.creditClass(), amountOf(proposed.limit()), on, credit, knownSince, policy, dates);
    CreditStepOrderRule.checkProposal(on, credit);
    CreditAccount.Proposal before = credit.proposal();
    apply(proposed, Asker.carriedBy(metaData));
    if (before != null) {
      apply(
          new CreditLimitProposalReplaced(
              customerId, before.proposalId(), command.proposalId(), on));
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
        Trace.of(on),
        command.occurredOn() != null,
        "The proposal has been approved")) {
      return;
    }
    CreditAccount.Proposal proposal =
        ApprovalRule.check(credit, command.proposalId(), Asker.of(metaData));
    CreditStepOrderRule.checkApproval(on, proposal, credit);
    CreditLimitRules.check(
        proposal.creditClass(), proposal.limit(), on, credit, knownSince, policy, dates);
    apply(
        new CreditLimitApproved(
            customerId,
            proposal.proposalId(),
            proposal.creditClass(),
            moneyOf(proposal.limit(), currency),
            on));
    watchLimit(on, currency);
  }

  @CommandHandler
  void handle(
      ReleaseCreditPurchase command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditPurchaseReleased released = CustomerEntries.of(command, currency, on);
    Asker releaser = Asker.of(metaData);
    if (releases.holds(
        releaser.ownKey(command.purchaseId()),
        CustomerTraces.of(released),
        command.occurredOn() != null)) {
      return;
    }
    ReleaseRule.check(credit, command.purchaseId(), purchases.knows(command.purchaseId()));
    ReleaseRule.checkDate(on, credit);
    ReleaseRule.checkReleaser(releaser, command.recorder());
    ReleaseRule.checkBeyondEarlier(
        credit, command.purchaseId(), released.upTo().amount(), releaser);
    apply(released, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(LogVisit command, BusinessDates dates, ReportingCurrency currency) {
    VisitLogged logged = CustomerEntries.of(command, currency, dates.resolve(command.occurredOn()));
    if (visits.repeats(
        command.visitId(), CustomerTraces.of(logged), command.occurredOn() != null)) {
      return;
    }
    sums.check(logged);
    apply(logged);
  }

  @CommandHandler
  void handle(ChangeTier command, BusinessDates dates, TierPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    TierChanged changed =
        new TierChanged(customerId, command.tier(), tier, TierBasis.MANUAL, command.reason(), on);
    if (RepeatRule.repeats(
        command.tier() == tier ? lastTierChange : null,
        CustomerTraces.of(changed),
        command.occurredOn() != null,
        "The customer has been in the tier since its change")) {
      return;
    }
    TierInSchemeRule.check(command.tier(), policy);
    StepOrderRule.check(
        on, lastTierChange == null ? null : lastTierChange.on(), "the tier in force");
    apply(changed);
  }

  @CommandHandler
  void handle(RecordSurveyAnswer command, BusinessDates dates) {
    SurveyAnswerRecorded recorded =
        CustomerEntries.of(command, dates.resolve(command.occurredOn()));
    if (answers.repeats(
        command.answerId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(DeclareDefection command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    DefectionDeclared declared = CustomerEntries.of(command, on);
    if (DefectionRule.check(
        stage, loss, CustomerTraces.of(declared), command.occurredOn() != null)) {
      StepOrderRule.check(on, lastBoughtOn, "the last purchase");
      StepOrderRule.check(on, lastWinBack == null ? null : lastWinBack.on(), "the last win-back");
      apply(declared);
    }
  }

  @CommandHandler
  void handle(WinBack command, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerWonBack wonBack =
        new CustomerWonBack(customerId, command.broughtAboutBy(), command.explanation(), on);
    if (WinBackRule.check(
        stage, lastWinBack, CustomerTraces.of(wonBack), command.occurredOn() != null)) {
      StepOrderRule.check(on, loss == null ? null : loss.on(), "the defection");
      apply(wonBack);
    }
  }

  /**
   * Records the crossing of the limit, once, in either direction. A payment may come late: a breach
   * does not end before it began.
   */
  private void watchLimit(LocalDate on, ReportingCurrency currency) {
    BigDecimal limit = credit.limit();
    BigDecimal exposure = credit.exposure();
    LocalDate breachedOn = credit.breachedOn();
    if (limit != null && credit.exceeded() && breachedOn == null) {
      apply(
          new CreditLimitBreached(
              customerId,
              currency.of(limit),
              currency.of(exposure),
              currency.of(exposure.subtract(limit)),
              on));
    } else if (breachedOn != null && !credit.exceeded()) {
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
    customerId = event.customerId();
    registration = CustomerTraces.of(event);
    stage = event.stage();
    knownSince =
        event.relationshipStartedOn() == null ? event.occurredOn() : event.relationshipStartedOn();
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event) {
    purchases.keep(event.purchaseId(), CustomerTraces.of(event));
    credit = credit.withExposure(event.exposure().amount()).withoutRelease(event.purchaseId());
    sums = sums.with(event);
    knownFrom(event.occurredOn());
    if (lastBoughtOn == null || event.occurredOn().isAfter(lastBoughtOn)) {
      lastBoughtOn = event.occurredOn();
    }
  }

  @EventSourcingHandler
  void on(CustomerWon event) {
    stage = LifecycleStage.CUSTOMER;
  }

  @EventSourcingHandler
  void on(CustomerWonBack event) {
    stage = LifecycleStage.CUSTOMER;
    lastWinBack = CustomerTraces.of(event);
    loss = null;
  }

  @EventSourcingHandler
  void on(DefectionDeclared event) {
    stage = LifecycleStage.DEFECTED;
    loss = CustomerTraces.of(event);
  }

  @EventSourcingHandler
  void on(PaymentRecorded event) {
    payments.keep(event.paymentId(), CustomerTraces.of(event));
    credit = credit.withExposure(event.exposure().amount());
    knownFrom(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CreditLimitProposed event, MetaData metaData) {
    proposals.keep(event.proposalId(), CustomerTraces.of(event));
    credit =
        credit.withProposal(
            new CreditAccount.Proposal(
                event.proposalId(),
                event.creditClass(),
                amountOf(event.limit()),
                event.occurredOn(),
                Asker.of(metaData)));
  }

  @EventSourcingHandler
  void on(CreditLimitProposalReplaced event) {
    credit = credit.withReplaced(event.proposalId(), event.replacedBy());
  }

  @EventSourcingHandler
  void on(CreditLimitApproved event, @Timestamp Instant recordedAt) {
    approvals.keep(event.proposalId(), Trace.of(event.occurredOn()));
    credit =
        credit.withGrant(
            new CreditAccount.Grant(
                event.creditClass(), amountOf(event.limit()), event.occurredOn()),
            recordedAt);
  }

  @EventSourcingHandler
  void on(CreditLimitBreached event) {
    credit = credit.withBreachedOn(event.occurredOn());
  }

  @EventSourcingHandler
  void on(CreditLimitRestored event) {
    credit = credit.withBreachedOn(null);
  }

  @EventSourcingHandler
  void on(CreditPurchaseReleased event, MetaData metaData) {
    Asker releaser = Asker.of(metaData);
    releases.keep(releaser.ownKey(event.purchaseId()), CustomerTraces.of(event));
    credit =
        credit.withRelease(
            event.purchaseId(), new CreditAccount.Release(event.upTo().amount(), releaser));
  }

  @EventSourcingHandler
  void on(VisitLogged event) {
    visits.keep(event.visitId(), CustomerTraces.of(event));
    sums = sums.with(event);
  }

  @EventSourcingHandler
  void on(TierChanged event) {
    tier = event.tier();
    lastTierChange = CustomerTraces.of(event);
  }

  @EventSourcingHandler
  void on(SurveyAnswerRecorded event) {
    answers.keep(event.answerId(), CustomerTraces.of(event));
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
