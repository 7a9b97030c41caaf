package io.perennial.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.FeatureMember;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.common.Trace;
import io.perennial.command.customer.appraisal.Appraisal;
import io.perennial.command.customer.care.Care;
import io.perennial.command.customer.care.SendNotice;
import io.perennial.command.customer.contract.Contracts;
import io.perennial.command.customer.correction.Corrections;
import io.perennial.command.customer.correction.StrikeOut;
import io.perennial.command.customer.credit.Credit;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.credit.ReleaseCreditPurchase;
import io.perennial.command.customer.credit.investigation.Investigations;
import io.perennial.command.customer.defection.DeclareDefection;
import io.perennial.command.customer.defection.DeclarePartialDefection;
import io.perennial.command.customer.defection.Defections;
import io.perennial.command.customer.defection.Losses;
import io.perennial.command.customer.defection.RecordFailureAnalysis;
import io.perennial.command.customer.defection.WinBack;
import io.perennial.command.customer.demand.Demand;
import io.perennial.command.customer.facts.FactGroups;
import io.perennial.command.customer.goodwill.ApproveGoodwill;
import io.perennial.command.customer.goodwill.Goodwill;
import io.perennial.command.customer.goodwill.GrantGoodwill;
import io.perennial.command.customer.hold.LegalHold;
import io.perennial.command.customer.purchase.Purchases;
import io.perennial.command.customer.purchase.RecordPurchase;
import io.perennial.command.customer.purchase.RecordReturn;
import io.perennial.command.customer.purchase.StageAfterPurchase;
import io.perennial.command.customer.registration.CustomerFile;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.registration.RegistrationRule;
import io.perennial.command.customer.satisfaction.Satisfaction;
import io.perennial.command.customer.stage.Lifecycle;
import io.perennial.command.customer.stakeholder.Stakeholders;
import io.perennial.command.customer.standing.Standing;
import io.perennial.command.customer.tier.TierInForce;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.visit.Contacts;
import io.perennial.command.customer.visit.LogCall;
import io.perennial.command.customer.winning.Funnel;
import io.perennial.command.customer.winning.Objections;
import io.perennial.command.customer.winning.RecordFunnelStep;
import io.perennial.command.customer.winning.RecordObjection;
import io.perennial.command.customer.winning.ToBeWonRule;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.wiring.Weighed;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
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
  /** What one with nothing but its members takes. */
  private static final int EMPTY_BYTES = 3500;

  @AggregateIdentifier private String customerId;
  private @Nullable Trace registration;
  @FeatureMember private Lifecycle lifecycle = new Lifecycle();
  @FeatureMember private Care care = new Care();
  @FeatureMember private CustomerFile file = new CustomerFile();
  @FeatureMember private FactGroups factGroups = new FactGroups();
  @FeatureMember private Stakeholders stakeholders = new Stakeholders();
  @FeatureMember private Contracts contracts = new Contracts();
  @FeatureMember private Demand demand = new Demand();
  @FeatureMember private Credit credit = new Credit();
  @FeatureMember private Investigations investigations = new Investigations();
  @FeatureMember private Funnel funnel = new Funnel();
  @FeatureMember private Objections objections = new Objections();
  @FeatureMember private Standing standing = new Standing();
  @FeatureMember private Appraisal appraisal = new Appraisal();
  @FeatureMember private TierInForce tierInForce = new TierInForce();
  @FeatureMember private Contacts contacts = new Contacts();
  @FeatureMember private Satisfaction satisfaction = new Satisfaction();
  @FeatureMember private Goodwill goodwill = new Goodwill();
  @FeatureMember private Defections defections = new Defections();
  @FeatureMember private LegalHold legalHold = new LegalHold();
  private Purchases purchases = new Purchases();
  private Losses losses = new Losses();
  private Corrections corrections = new Corrections();

  @Override
  public long bytes() {
    return EMPTY_BYTES
        + purchases.bytes()
        + contacts.bytes()
        + corrections.bytes()
        + satisfaction.bytes()
        + appraisal.bytes()
        + file.bytes()
        + care.bytes()
        + stakeholders.bytes()
        + contracts.bytes()
        + demand.bytes()
        + credit.bytes()
        + investigations.bytes()
        + goodwill.bytes()
        + defections.bytes()
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
    if (purchases.repeats(recorded, command.occurredOn())) {
      return;
    }
    purchases.check(recorded);
    credit.checkSale(recorded, Asker.of(metaData), policy);
    StageAfterPurchase after = StageAfterPurchase.of(lifecycle.stage(), losses.lostOn(), on);
    apply(recorded, Asker.carriedBy(metaData));
    switch (after) {
      case WON -> apply(new CustomerWon(customerId, command.purchaseId(), on));
      case WON_BACK -> apply(CustomerEntries.wonBackBy(customerId, command.purchaseId(), on));
      case UNCHANGED -> {}
    }
    credit.watchLimit(customerId, on, currency);
  }

  /** What was bought, and what of it is owed, is known to two features. */
  @CommandHandler
  void handle(
      RecordReturn command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    purchases
        .giveBack(
            command,
            on,
            credit.receivables().leftOfInvoiceOf(command.purchaseId()),
            currency,
            facts)
        .ifPresent(purchase -> {
          apply(CustomerEntries.of(command, purchase, credit, currency, on));
          credit.watchLimit(customerId, on, currency);
        });
  }

  /** What was entered is known to several features. */
  @CommandHandler
  void handle(StrikeOut command, ReportingCurrency currency, RecordedFacts facts) {
    boolean winner = command.kind() == EntryKind.PURCHASE && lifecycle.isWonBy(command.entryId());
    corrections
        .strikeOut(command, entered(), currency, facts)
        .ifPresent(struckOut -> {
          apply(struckOut);
          if (command.kind() == EntryKind.PURCHASE) {
            anotherInItsPlace(winner, facts);
          }
          credit.watchLimit(customerId, struckOut.occurredOn(), currency);
        });
  }

  /** Without the purchase another one would have won the customer, or brought it back. */
  private void anotherInItsPlace(boolean winner, RecordedFacts facts) {
    if (winner) {
      CustomerEntries.purchase(customerId, purchases.firstBehind(null), facts)
          .ifPresent(purchase ->
              apply(new CustomerWon(customerId, purchase.purchaseId(), purchase.occurredOn())));
    }
    if (losses.standing() != null) {
      CustomerEntries.purchase(customerId, purchases.firstBehind(losses.standing()), facts)
          .ifPresent(purchase ->
              apply(
                  CustomerEntries.wonBackBy(
                      customerId, purchase.purchaseId(), purchase.occurredOn())));
    }
  }

  private CustomerEntered entered() {
    return new CustomerEntered(purchases, credit, contacts, satisfaction, losses);
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

  /** Whether the company rests is known to another feature. */
  @CommandHandler
  void handle(
      LogCall command, BusinessDates dates, ReportingCurrency currency, RecordedFacts facts) {
    contacts.log(
        command,
        on -> objections.checkCall(command.callId(), on, command.despiteRest()),
        dates,
        currency,
        facts);
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

  /** When it bought last is known to another feature. */
  @CommandHandler
  void handle(DeclareDefection command, BusinessDates dates, RecordedFacts facts) {
    losses.declare(command, lifecycle.stage(), purchases.lastOn(), dates, facts);
  }

  /** Whether it is a customer, and since when, is known to other features. */
  @CommandHandler
  void handle(
      DeclarePartialDefection command,
      BusinessDates dates,
      RecordedFacts facts,
      ChurnPolicy policy) {
    defections.declare(
        command,
        lifecycle.stage(),
        purchases.firstOn(),
        lostOn(dates.today(), policy),
        dates,
        facts);
  }

  /** When it was lost is known to another feature. */
  @CommandHandler
  void handle(
      RecordFailureAnalysis command, BusinessDates dates, RecordedFacts facts, ChurnPolicy policy) {
    defections.analyse(
        command, losses.lastLostOn(purchases.days(), dates.today(), policy), dates, facts);
  }

  /** Whether it is lost by silence follows from its purchases. */
  @CommandHandler
  void handle(WinBack command, BusinessDates dates, RecordedFacts facts, ChurnPolicy policy) {
    LocalDate lostOn = lostOn(dates.today(), policy);
    String part = command.partialDefectionId();
    if (part == null) {
      losses.winBack(command, lostOn, dates, facts);
    } else {
      defections.winBack(command, part, lostOn, dates, facts);
    }
  }

  /** Whether it is lost is known to another feature. */
  @CommandHandler
  void handle(SendNotice command, BusinessDates dates, ChurnPolicy policy, RecordedFacts facts) {
    care.send(command, lostOn(dates.today(), policy) != null, dates, facts);
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
    return losses.lostOn(purchases.days(), today, policy);
  }

  @EventSourcingHandler
  void on(CustomerRegistered event, @SequenceNumber long sequence) {
    customerId = event.customerId();
    registration = CustomerTraces.of(event).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(PurchaseRecorded event, @SequenceNumber long sequence) {
    purchases.on(event, sequence);
  }

  @EventSourcingHandler
  void on(PurchaseReturned event, @SequenceNumber long sequence) {
    purchases.on(event, sequence);
  }

  @EventSourcingHandler
  void on(EntryStruckOut event, @SequenceNumber long sequence) {
    corrections.on(event, sequence);
    entered().strikeOut(event.kind(), event.entryId());
    if (event.kind() == EntryKind.PURCHASE) {
      lifecycle.strikeOut(event.entryId(), losses.strikeOut(event.entryId()));
    }
  }

  @EventSourcingHandler
  void on(CustomerWonBack event, @SequenceNumber long sequence) {
    losses.on(event, sequence);
  }

  @EventSourcingHandler
  void on(DefectionDeclared event, @SequenceNumber long sequence) {
    losses.on(event, sequence);
  }
}
