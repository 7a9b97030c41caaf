package io.perennial.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.credit.ApprovalRule;
import io.perennial.command.customer.credit.ApproveCreditLimit;
import io.perennial.command.customer.credit.CreditAccount;
import io.perennial.command.customer.credit.CreditLimitRules;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.CreditSaleRule;
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
import io.perennial.command.customer.registration.DistinctPeopleRule;
import io.perennial.command.customer.registration.PersonEntry;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.satisfaction.SurveyItemEntry;
import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.command.customer.tier.TierInSchemeRule;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.events.Money;
import io.perennial.events.customer.CreditLimitApproved;
import io.perennial.events.customer.CreditLimitBreached;
import io.perennial.events.customer.CreditLimitProposed;
import io.perennial.events.customer.CreditLimitRestored;
import io.perennial.events.customer.CreditPurchaseReleased;
import io.perennial.events.customer.CustomerRegistered;
import io.perennial.events.customer.CustomerWon;
import io.perennial.events.customer.CustomerWonBack;
import io.perennial.events.customer.DefectionDeclared;
import io.perennial.events.customer.DefectionReason;
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
import io.perennial.platform.wiring.CompanyCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
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
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Customer {
  @AggregateIdentifier private String customerId;
  private @Nullable Trace registration;
  private LifecycleStage stage;
  private LocalDate relationshipStartedOn;
  private @Nullable Tier tier;
  private @Nullable LocalDate lostOn;
  private @Nullable DefectionReason lostFor;
  private @Nullable Trace lastWinBack;
  private CreditAccount credit = CreditAccount.none();
  private Traces purchases = new Traces();
  private Traces payments = new Traces();
  private Traces proposals = new Traces();
  private Traces releases = new Traces();
  private Traces visits = new Traces();
  private Traces answers = new Traces();

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Customer() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterCustomer command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    CustomerRegistered registered =
        new CustomerRegistered(
            command.customerId(),
            command.legalName(),
            command.tradingName(),
            command.registrationNumber(),
            command.customerClass(),
            command.stageOrDefault().stage(),
            command.region(),
            command.lineOfBusiness(),
            command.relationshipStartedOn(),
            command.people().stream().map(PersonEntry::toPerson).toList(),
            command.source(),
            on);
    if (registration != null) {
      if (!registration.sameAs(CustomerTraces.of(registered), command.occurredOn() != null)) {
        throw new RefusedException(
            Refusal.ID_TAKEN, "Another company has been registered as " + command.customerId());
      }
      return;
    }
    BusinessDates.requireNotInFuture(command.relationshipStartedOn(), calendar);
    DistinctPeopleRule.check(command.people());
    apply(registered);
  }

  @CommandHandler
  void handle(
      RecordPurchase command,
      MetaData metaData,
      CompanyCalendar calendar,
      ReportingCurrency currency) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    Money netAmount = currency.exact(command.netAmount());
    boolean onCredit = command.settlement() == Settlement.CREDIT;
    BigDecimal exposure = onCredit ? credit.exposure().add(netAmount.amount()) : credit.exposure();
    PurchaseRecorded recorded =
        new PurchaseRecorded(
            customerId,
            command.purchaseId(),
            command.productId(),
            command.productLine(),
            command.quantity(),
            netAmount,
            currency.ofOneUnit(command.unitCost()),
            command.settlement(),
            currency.of(exposure),
            on);
    if (purchases.repeats(
        command.purchaseId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    if (onCredit) {
      CreditSaleRule.check(credit, command.purchaseId(), netAmount.amount(), Asker.of(metaData));
    }
    StageAfterPurchase after = StageAfterPurchase.of(stage, lostOn, on);
    apply(recorded);
    switch (after) {
      case WON -> apply(new CustomerWon(customerId, command.purchaseId(), on));
      case WON_BACK -> apply(new CustomerWonBack(customerId, WinBackCause.PURCHASE, null, on));
      case UNCHANGED -> {}
    }
    watchLimit(on, currency);
  }

  @CommandHandler
  void handle(RecordPayment command, CompanyCalendar calendar, ReportingCurrency currency) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    Money amount = currency.exact(command.amount());
    PaymentRecorded recorded =
        new PaymentRecorded(
            customerId,
            command.paymentId(),
            amount,
            new Money(credit.exposure().subtract(amount.amount()), currency.code()),
            on);
    if (payments.repeats(
        command.paymentId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    PaymentRule.check(credit, amount.amount());
    apply(recorded);
    watchLimit(on, currency);
  }

  @CommandHandler
  void handle(
      ProposeCreditLimit command,
      MetaData metaData,
      CompanyCalendar calendar,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    CreditLimitProposed proposed =
        new CreditLimitProposed(
            customerId,
            command.proposalId(),
            command.creditClass(),
            currency.exactOrNull(command.limit()),
            command.reason(),
            on);
    if (proposals.repeats(
        command.proposalId(), CustomerTraces.of(proposed), command.occurredOn() != null)) {
      return;
    }
    CreditLimitRules.check(
        proposed.creditClass(),
        amountOf(proposed.limit()),
        on,
        credit,
        relationshipStartedOn,
        policy);
    apply(proposed, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(
      ApproveCreditLimit command,
      MetaData metaData,
      CompanyCalendar calendar,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (credit.approved().contains(command.proposalId())) {
      return;
    }
    CreditAccount.Proposal proposal =
        ApprovalRule.check(credit, command.proposalId(), Asker.of(metaData));
    CreditLimitRules.check(
        proposal.creditClass(), proposal.limit(), on, credit, relationshipStartedOn, policy);
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
      CompanyCalendar calendar,
      ReportingCurrency currency) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    CreditPurchaseReleased released =
        new CreditPurchaseReleased(
            customerId, command.purchaseId(), currency.exact(command.upTo()), command.reason(), on);
    if (releases.holds(
        command.purchaseId(), CustomerTraces.of(released), command.occurredOn() != null)) {
      return;
    }
    ReleaseRule.check(credit, command.purchaseId(), purchases.knows(command.purchaseId()));
    apply(released, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(LogVisit command, CompanyCalendar calendar, ReportingCurrency currency) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    VisitLogged logged =
        new VisitLogged(
            customerId,
            command.visitId(),
            command.representative(),
            command.durationMinutes(),
            command.purpose(),
            command.outcome(),
            currency.exactOrNull(command.orderedAmount()),
            currency.exactOrNull(command.collectedAmount()),
            currency.exactOrNull(command.cost()),
            command.notes(),
            on);
    if (visits.repeats(
        command.visitId(), CustomerTraces.of(logged), command.occurredOn() != null)) {
      return;
    }
    apply(logged);
  }

  @CommandHandler
  void handle(ChangeTier command, CompanyCalendar calendar, TierPolicy policy) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (command.tier() == tier) {
      return;
    }
    TierInSchemeRule.check(command.tier(), policy);
    apply(
        new TierChanged(customerId, command.tier(), tier, TierBasis.MANUAL, command.reason(), on));
  }

  @CommandHandler
  void handle(RecordSurveyAnswer command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    SurveyAnswerRecorded recorded =
        new SurveyAnswerRecorded(
            customerId,
            command.answerId(),
            command.overall(),
            command.wouldRecommend(),
            command.items().stream().map(SurveyItemEntry::toSurveyItem).toList(),
            command.touchpoint(),
            on);
    if (answers.repeats(
        command.answerId(), CustomerTraces.of(recorded), command.occurredOn() != null)) {
      return;
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(DeclareDefection command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (!DefectionRule.check(stage, lostFor, command.reason())) {
      return;
    }
    apply(
        new DefectionDeclared(
            customerId,
            command.reason(),
            command.competitor(),
            command.rootCause(),
            command.learned(),
            command.correctiveAction(),
            command.actionOwner(),
            on));
  }

  @CommandHandler
  void handle(WinBack command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    CustomerWonBack wonBack =
        new CustomerWonBack(customerId, command.broughtAboutBy(), command.explanation(), on);
    if (WinBackRule.check(
        stage, lastWinBack, CustomerTraces.of(wonBack), command.occurredOn() != null)) {
      apply(wonBack);
    }
  }

  /** Records the crossing of the limit, once, in either direction. */
  private void watchLimit(LocalDate on, ReportingCurrency currency) {
    BigDecimal limit = credit.limit();
    BigDecimal exposure = credit.exposure();
    if (limit != null && credit.exceeded() && !credit.breached()) {
      apply(
          new CreditLimitBreached(
              customerId,
              currency.of(limit),
              currency.of(exposure),
              currency.of(exposure.subtract(limit)),
              on));
    } else if (credit.breached() && !credit.exceeded()) {
      apply(
          new CreditLimitRestored(customerId, moneyOf(limit, currency), currency.of(exposure), on));
    }
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    customerId = event.customerId();
    registration = CustomerTraces.of(event);
    stage = event.stage();
    relationshipStartedOn =
        event.relationshipStartedOn() == null ? event.occurredOn() : event.relationshipStartedOn();
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event) {
    purchases.keep(event.purchaseId(), CustomerTraces.of(event));
    credit = credit.withExposure(event.exposure().amount()).withoutRelease(event.purchaseId());
  }

  @EventSourcingHandler
  void on(CustomerWon event) {
    stage = LifecycleStage.CUSTOMER;
  }

  @EventSourcingHandler
  void on(CustomerWonBack event) {
    stage = LifecycleStage.CUSTOMER;
    lastWinBack = CustomerTraces.of(event);
    lostOn = null;
    lostFor = null;
  }

  @EventSourcingHandler
  void on(DefectionDeclared event) {
    stage = LifecycleStage.DEFECTED;
    lostOn = event.occurredOn();
    lostFor = event.reason();
  }

  @EventSourcingHandler
  void on(PaymentRecorded event) {
    payments.keep(event.paymentId(), CustomerTraces.of(event));
    credit = credit.withExposure(event.exposure().amount());
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
                Asker.of(metaData)));
  }

  @EventSourcingHandler
  void on(CreditLimitApproved event) {
    credit =
        credit.withLimit(
            event.proposalId(), event.creditClass(), amountOf(event.limit()), event.occurredOn());
  }

  @EventSourcingHandler
  void on(CreditLimitBreached event) {
    credit = credit.withBreached(true);
  }

  @EventSourcingHandler
  void on(CreditLimitRestored event) {
    credit = credit.withBreached(false);
  }

  @EventSourcingHandler
  void on(CreditPurchaseReleased event, MetaData metaData) {
    releases.keep(event.purchaseId(), CustomerTraces.of(event));
    credit =
        credit.withRelease(
            event.purchaseId(),
            new CreditAccount.Release(event.upTo().amount(), Asker.of(metaData)));
  }

  @EventSourcingHandler
  void on(VisitLogged event) {
    visits.keep(event.visitId(), CustomerTraces.of(event));
  }

  @EventSourcingHandler
  void on(TierChanged event) {
    tier = event.tier();
  }

  @EventSourcingHandler
  void on(SurveyAnswerRecorded event) {
    answers.keep(event.answerId(), CustomerTraces.of(event));
  }

  private static @Nullable BigDecimal amountOf(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static @Nullable Money moneyOf(@Nullable BigDecimal amount, ReportingCurrency currency) {
    return amount == null ? null : currency.of(amount);
  }
}
