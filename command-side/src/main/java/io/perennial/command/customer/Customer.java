package io.perennial.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.command.customer.appraisal.Appraisal;
import io.perennial.command.customer.care.Care;
import io.perennial.command.customer.contract.Contracts;
import io.perennial.command.customer.credit.Credit;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.defection.DefectionRule;
import io.perennial.command.customer.defection.Silence;
import io.perennial.command.customer.defection.WinBack;
import io.perennial.command.customer.defection.WinBackRule;
import io.perennial.command.customer.demand.Demand;
import io.perennial.command.customer.facts.FactGroups;
import io.perennial.command.customer.goodwill.ApproveGoodwill;
import io.perennial.command.customer.goodwill.Goodwill;
import io.perennial.command.customer.goodwill.GrantGoodwill;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.StageAfterPurchase;
import io.perennial.command.customer.registration.CustomerFile;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.registration.RegistrationRule;
import io.perennial.command.customer.satisfaction.RecordSurveyAnswer;
import io.perennial.command.customer.stage.Lifecycle;
import io.perennial.command.customer.stakeholder.Stakeholders;
import io.perennial.command.customer.standing.Standing;
import io.perennial.command.customer.tier.TierInForce;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.visit.LogCall;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.command.customer.winning.Funnel;
import io.perennial.command.customer.winning.Objections;
import io.perennial.command.customer.winning.RecordFunnelStep;
import io.perennial.command.customer.winning.RecordObjection;
import io.perennial.command.customer.winning.ToBeWonRule;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.wiring.Weighed;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A customer: its identity, its stage and what crosses features. The rules live in the features; a
 * feature with much to remember is a member. The fields of both are what a snapshot holds: no
 * personal data.
 *
 * <p>What has been recorded under an identifier is recorded once: the same again is quiet,
 * something else under the same identifier is refused.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Customer implements Weighed {
  @AggregateIdentifier private String customerId;
  private @Nullable Trace registration;
  private @Nullable LocalDate lastBoughtOn;
  private @Nullable Trace loss;
  private @Nullable Trace lastWinBack;
  @AggregateMember private Lifecycle lifecycle = new Lifecycle();
  @AggregateMember private Care care = new Care();
  @AggregateMember private CustomerFile file = new CustomerFile();
  @AggregateMember private FactGroups factGroups = new FactGroups();
  @AggregateMember private Stakeholders stakeholders = new Stakeholders();
  @AggregateMember private Contracts contracts = new Contracts();
  @AggregateMember private Demand demand = new Demand();
  @AggregateMember private Credit credit = new Credit();
  @AggregateMember private Funnel funnel = new Funnel();
  @AggregateMember private Objections objections = new Objections();
  @AggregateMember private Standing standing = new Standing();
  @AggregateMember private Appraisal appraisal = new Appraisal();
  @AggregateMember private TierInForce tierInForce = new TierInForce();
  @AggregateMember private Goodwill goodwill = new Goodwill();
  private CustomerSums sums = CustomerSums.none();
  private Traces purchases = new Traces();
  private Traces visits = new Traces();
  private Traces calls = new Traces();
  private Traces answers = new Traces();

  @Override
  public long bytes() {
    return purchases.bytes()
        + visits.bytes()
        + calls.bytes()
        + answers.bytes()
        + appraisal.bytes()
        + file.bytes()
        + care.bytes()
        + stakeholders.bytes()
        + contracts.bytes()
        + demand.bytes()
        + credit.bytes()
        + goodwill.bytes()
        + funnel.bytes()
        + objections.bytes();
  }

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  Customer() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RegisterCustomer command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerRegistered registered = CustomerEntries.of(command, on);
    if (registration != null) {
      if (!registration.sameAs(
          Asked.of(CustomerTraces.of(registered), command.occurredOn())
              .saying(facts.wordsOf(registered)))) {
        throw new RefusedException(
            CommonRefusal.ID_TAKEN,
            command.customerId() + " has been registered with other content");
      }
      return;
    }
    RegistrationRule.check(command, dates);
    apply(registered);
  }

  @CommandHandler
  void handle(
      RecordPurchase command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    PurchaseRecorded recorded = CustomerEntries.of(command, credit.owed(), currency, on);
    if (purchases.repeats(
        command.purchaseId(), Asked.of(CustomerTraces.of(recorded), command.occurredOn()))) {
      return;
    }
    sums.check(recorded);
    credit.checkSale(recorded, Asker.of(metaData), policy);
    StageAfterPurchase after =
        StageAfterPurchase.of(lifecycle.stage(), loss == null ? null : loss.on(), on);
    apply(recorded, Asker.carriedBy(metaData));
    switch (after) {
      case WON -> apply(new CustomerWon(customerId, command.purchaseId(), on));
      case WON_BACK -> apply(new CustomerWonBack(customerId, WinBackCause.PURCHASE, null, on));
      case UNCHANGED -> {}
    }
    credit.watchLimit(customerId, on, currency);
  }

  /** Of no use once the purchase has been recorded, so it crosses features. */
  @CommandHandler
  void handle(
      ReleaseCreditPurchase command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      CreditPolicy policy,
      RecordedFacts facts) {
    credit.release(
        command, purchases.knows(command.purchaseId()), metaData, dates, currency, policy, facts);
  }

  @CommandHandler
  void handle(
      LogVisit command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    VisitLogged logged = CustomerEntries.of(command, currency, dates.resolve(command.occurredOn()));
    if (visits.repeats(
        command.visitId(),
        Asked.of(CustomerTraces.of(logged), command.occurredOn()).saying(facts.wordsOf(logged)))) {
      return;
    }
    sums.check(logged);
    apply(logged);
  }

  @CommandHandler
  void handle(
      LogCall command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    CallLogged logged = CustomerEntries.of(command, currency, dates.resolve(command.occurredOn()));
    if (calls.repeats(
        command.callId(),
        Asked.of(CustomerTraces.of(logged), command.occurredOn()).saying(facts.wordsOf(logged)))) {
      return;
    }
    objections.checkCall(command.callId(), logged.occurredOn(), command.despiteRest());
    sums.check(logged);
    apply(logged);
  }

  /** What may be given back goes by the tier, so it crosses features. */
  @CommandHandler
  void handle(
      GrantGoodwill command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      TierPolicy policy,
      RecordedFacts facts) {
    goodwill.grant(
        command, policy.goodwillShare(tierInForce.tier()), metaData, dates, currency, facts);
  }

  /** The tier at the time of the approval decides, so it crosses features. */
  @CommandHandler
  void handle(
      ApproveGoodwill command,
      MetaData metaData,
      BusinessDates dates,
      ReportingCurrency currency,
      TierPolicy policy) {
    goodwill.approve(command, policy.goodwillShare(tierInForce.tier()), metaData, dates, currency);
  }

  @CommandHandler
  void handle(RecordSurveyAnswer command, BusinessDates dates, RecordedFacts facts) {
    SurveyAnswerRecorded recorded =
        CustomerEntries.of(command, dates.resolve(command.occurredOn()));
    if (answers.repeats(
        command.answerId(),
        Asked.of(CustomerTraces.of(recorded), command.occurredOn())
            .saying(facts.wordsOf(recorded)))) {
      return;
    }
    apply(recorded);
  }

  @CommandHandler
  void handle(DeclareDefection command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    DefectionDeclared declared = CustomerEntries.of(command, on);
    if (DefectionRule.check(
        lifecycle.stage(),
        loss,
        Asked.of(CustomerTraces.of(declared), command.occurredOn())
            .saying(facts.wordsOf(declared)))) {
      StepOrderRule.check(on, lastBoughtOn, "the last purchase");
      StepOrderRule.check(on, lastWinBack == null ? null : lastWinBack.on(), "the last win-back");
      apply(declared);
    }
  }

  @CommandHandler
  void handle(WinBack command, BusinessDates dates, RecordedFacts facts, ChurnPolicy policy) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerWonBack wonBack =
        new CustomerWonBack(customerId, command.broughtAboutBy(), command.explanation(), on);
    LocalDate lostOn = lostOn(dates.today(), policy);
    if (WinBackRule.check(
        lostOn,
        loss == null,
        lastWinBack,
        Asked.of(CustomerTraces.of(wonBack), command.occurredOn())
            .saying(facts.wordsOf(wonBack)))) {
      StepOrderRule.check(on, lostOn, loss == null ? "the loss by silence" : "the defection");
      apply(wonBack);
    }
  }

  /** Who is to be won depends on the stage and the purchases, so it crosses features. */
  @CommandHandler
  void handle(
      RecordFunnelStep command, BusinessDates dates, ChurnPolicy policy, RecordedFacts facts) {
    funnel.record(command, () -> toBeWon(dates.today(), policy), objections, dates, facts);
  }

  /** As whether a step may be recorded, so whether the company rests. */
  @CommandHandler
  void handle(
      RecordObjection command,
      BusinessDates dates,
      WinningPolicy winning,
      ChurnPolicy policy,
      RecordedFacts facts) {
    objections.record(command, () -> toBeWon(dates.today(), policy), winning, dates, facts);
  }

  private ToBeWonRule toBeWon(LocalDate today, ChurnPolicy policy) {
    return new ToBeWonRule(lifecycle.stage(), purchases.days(), lostOn(today, policy));
  }

  private @Nullable LocalDate lostOn(LocalDate today, ChurnPolicy policy) {
    return loss == null ? lapsedOn(today, policy) : loss.on();
  }

  private @Nullable LocalDate lapsedOn(LocalDate today, ChurnPolicy policy) {
    LocalDate wonBackOn = lastWinBack == null ? null : lastWinBack.on();
    LocalDate lapse = Silence.lapsesOn(purchases.days(), wonBackOn, policy);
    return lapse == null || lapse.isAfter(today) ? null : lapse;
  }

  @EventSourcingHandler
  void on(CustomerRegistered event, @SequenceNumber long sequence) {
    customerId = event.customerId();
    registration = CustomerTraces.of(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event, @SequenceNumber long sequence) {
    purchases.keep(event.purchaseId(), CustomerTraces.of(event).recordedAs(sequence));
    sums = sums.with(event);
    if (lastBoughtOn == null || event.occurredOn().isAfter(lastBoughtOn)) {
      lastBoughtOn = event.occurredOn();
    }
  }

  @EventSourcingHandler
  void on(CustomerWonBack event, @SequenceNumber long sequence) {
    lastWinBack = CustomerTraces.of(event).recordedAs(sequence);
    loss = null;
  }

  @EventSourcingHandler
  void on(DefectionDeclared event, @SequenceNumber long sequence) {
    loss = CustomerTraces.of(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(VisitLogged event, @SequenceNumber long sequence) {
    visits.keep(event.visitId(), CustomerTraces.of(event).recordedAs(sequence));
    sums = sums.with(event);
  }

  @EventSourcingHandler
  void on(CallLogged event, @SequenceNumber long sequence) {
    calls.keep(event.callId(), CustomerTraces.of(event).recordedAs(sequence));
    sums = sums.with(event);
  }

  @EventSourcingHandler
  void on(SurveyAnswerRecorded event, @SequenceNumber long sequence) {
    answers.keep(event.answerId(), CustomerTraces.of(event).recordedAs(sequence));
  }
}
