package io.perennial.query.health;

import io.perennial.events.Money;
import io.perennial.events.complaint.ComplaintAcknowledged;
import io.perennial.events.complaint.ComplaintAssigned;
import io.perennial.events.complaint.ComplaintCauseAnalysed;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintEscalated;
import io.perennial.events.complaint.ComplaintEvaluated;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.complaint.ComplaintReopened;
import io.perennial.events.complaint.ComplaintSeverityChanged;
import io.perennial.events.complaint.ComplaintSolutionAccepted;
import io.perennial.events.complaint.ComplaintSolutionCarriedOut;
import io.perennial.events.complaint.ComplaintSolutionDeclined;
import io.perennial.events.complaint.ComplaintSolutionProposed;
import io.perennial.events.complaint.ComplaintWaitBegan;
import io.perennial.events.complaint.ComplaintWaitEnded;
import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.demand.DemandEvent;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SatisfactionEvent;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.Representative;
import io.perennial.query.activity.StageChange;
import io.perennial.query.health.ComplaintCourse.Kind;
import io.perennial.query.health.ComplaintCourse.Mark;
import io.perennial.query.health.HealthDocument.Answer;
import io.perennial.query.health.HealthDocument.WalletShare;
import io.perennial.query.measure.Amounts;
import io.perennial.query.view.Folds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What health rests on, fact by fact. */
final class HealthFolds {

  private final String currency;

  private HealthFolds(String currency) {
    this.currency = currency;
  }

  static Folds<HealthDocument> of(String currency) {
    HealthFolds folds = new HealthFolds(currency);
    CreditFolds credit = new CreditFolds(currency);
    return Folds.startingWith((String id) -> HealthDocument.empty(id, currency))
        .on(CustomerFileEvent.class, (old, event) -> old.withCustomer(old.customer().with(event)))
        .onNamed(StandingEvent.class, HealthFolds::standing)
        .on(CareEvent.class, HealthFolds::care)
        .onNamed(StageEvent.class, HealthFolds::stage)
        .onNamed(DefectionEvent.class, HealthFolds::defection)
        .onNamed(DealingEvent.class, folds::dealing)
        .onNamed(SatisfactionEvent.class, HealthFolds::satisfaction)
        .onNamed(ComplaintEvent.class, HealthFolds::complaint)
        .onNamed(CreditEvent.class, credit::credit)
        .onNamed(ReceivableEvent.class, credit::receivable)
        .onNamed(ContactEvent.class, HealthFolds::contact)
        .onNamed(ContractEvent.class, HealthFolds::contract)
        .onNamed(DemandEvent.class, HealthFolds::demand)
        .build();
  }

  private static HealthDocument standing(HealthDocument old, StandingEvent event, String eventId) {
    return switch (event) {
      case TierChanged changed -> old.withCustomer(old.customer().with(changed));
      case ContactPrioritySet set ->
          contacts(
              old,
              new ContactFacts(
                  Dated.with(
                      old.contacts().priorities(),
                      new ContactFacts.PrioritySet(
                          set.contactPriority(), set.occurredOn(), eventId),
                      ContactFacts.PrioritySet::on),
                  old.contacts().calls(),
                  old.contacts().visits()));
      case RelationshipPhaseMoved moved -> old;
      case CustomerClassifiedInPyramid classified -> old;
    };
  }

  private static HealthDocument contacts(HealthDocument old, ContactFacts contacts) {
    return old.changed().contacts(contacts).build();
  }

  private static HealthDocument care(HealthDocument old, CareEvent event) {
    List<Representative> after = Representative.with(old.representatives(), event);
    return after.equals(old.representatives()) ? old : old.changed().representatives(after).build();
  }

  private static HealthDocument stage(HealthDocument old, StageEvent event, String eventId) {
    return switch (event) {
      case DefectionDeclared declared ->
          old.changed().stageChanges(StageChange.with(old.stageChanges(), declared)).build();
      case CustomerWonBack back ->
          old.changed()
              .stageChanges(StageChange.with(old.stageChanges(), back))
              .winBacks(DatedEvent.with(old.winBacks(), back.occurredOn(), eventId))
              .build();
      case CustomerWon won -> old; // the first purchase says so
    };
  }

  private static HealthDocument defection(
      HealthDocument old, DefectionEvent event, String eventId) {
    return switch (event) {
      case PartialDefectionDeclared declared ->
          old.changed()
              .partialDefections(PartialDefection.with(old.partialDefections(), declared, eventId))
              .build();
      case PartialDefectionEnded ended ->
          old.changed()
              .partialDefections(PartialDefection.with(old.partialDefections(), ended))
              .build();
      case FailureAnalysisRecorded recorded -> old; // who is lost has no health
      case FailureAnalysisAmended amended -> old;
    };
  }

  private HealthDocument dealing(HealthDocument old, DealingEvent event, String eventId) {
    return switch (event) {
      case PurchaseRecorded purchase -> purchase(old, purchase, eventId);
      case PurchaseReturned returned -> returned(old, returned);
    };
  }

  private HealthDocument purchase(HealthDocument old, PurchaseRecorded event, String eventId) {
    HealthDocumentBuilder changed =
        old.changed()
            .purchaseDays(PurchaseHistory.with(old.purchaseDays(), event, currency))
            .lines(LineBought.with(old.lines(), event, eventId));
    return event.settlement() == Settlement.CREDIT
        ? changed
            .credit(
                old.credit().with(CreditStep.delivery(event.occurredOn(), in(event.netAmount()))))
            .build()
        : changed.build();
  }

  private HealthDocument returned(HealthDocument old, PurchaseReturned event) {
    HealthDocumentBuilder changed =
        old.changed().returnDays(PurchaseHistory.with(old.returnDays(), event, currency));
    return event.settlement() == Settlement.CREDIT
        ? changed
            .credit(
                old.credit()
                    .with(
                        CreditStep.returned(
                            event.occurredOn(), in(event.netAmount()), event.invoiceId())))
            .build()
        : changed.build();
  }

  private static HealthDocument satisfaction(
      HealthDocument old, SatisfactionEvent event, String eventId) {
    return switch (event) {
      case SurveyAnswerRecorded answer ->
          old.changed()
              .answers(
                  Dated.with(
                      old.answers(),
                      new Answer(
                          answer.occurredOn(), answer.overall(), answer.wouldRecommend(), eventId),
                      Answer::on))
              .build();
      case ReferralRecorded referral -> old; // that is loyalty
      case ReferralLedToPurchase led -> old;
    };
  }

  private static HealthDocument complaint(
      HealthDocument old, ComplaintEvent event, String eventId) {
    return switch (event) {
      case ComplaintRecorded recorded ->
          marked(old, event, Kind.OPENED, recorded.severity(), eventId);
      case ComplaintReopened reopened -> marked(old, event, Kind.OPENED, null, eventId);
      case ComplaintSeverityChanged changed ->
          marked(old, event, Kind.SEVERITY_CHANGED, changed.severity(), eventId);
      case ComplaintEscalated escalated -> marked(old, event, Kind.ESCALATED, null, eventId);
      case ComplaintClosedAsUnfounded closed -> marked(old, event, Kind.CLOSED, null, eventId);
      case ComplaintEvaluated evaluated -> marked(old, event, Kind.CLOSED, null, eventId);
      // it is open until it is closed, whatever is done about it
      case ComplaintAcknowledged acknowledged -> old;
      case ComplaintJudged judged -> old;
      case ComplaintAssigned assigned -> old;
      case ComplaintCauseAnalysed analysed -> old;
      case ComplaintSolutionProposed proposed -> old;
      case ComplaintSolutionAccepted accepted -> old;
      case ComplaintSolutionDeclined declined -> old;
      case ComplaintSolutionCarriedOut carriedOut -> old;
      case ComplaintWaitBegan began -> old;
      case ComplaintWaitEnded ended -> old;
    };
  }

  private static HealthDocument marked(
      HealthDocument old,
      ComplaintEvent event,
      Kind kind,
      @Nullable Integer severity,
      String eventId) {
    return old.changed()
        .complaints(
            ComplaintCourse.with(
                old.complaints(),
                event.complaintId(),
                new Mark(kind, event.occurredOn(), severity, eventId)))
        .build();
  }

  private static HealthDocument contact(HealthDocument old, ContactEvent event, String eventId) {
    ContactFacts before = old.contacts();
    return switch (event) {
      case CallLogged call ->
          contacts(
              old,
              new ContactFacts(
                  before.priorities(),
                  DatedEvent.with(before.calls(), call.occurredOn(), eventId),
                  before.visits()));
      case VisitLogged visit ->
          contacts(
              old,
              new ContactFacts(
                  before.priorities(),
                  before.calls(),
                  DatedEvent.with(before.visits(), visit.occurredOn(), eventId)));
    };
  }

  private static HealthDocument contract(HealthDocument old, ContractEvent event, String eventId) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case ContractSigned signed ->
          with(
              old,
              new ContractFact(
                  signed.contractId(), ContractFact.Kind.SIGNED, on, signed.endsOn(), eventId));
      case ContractRenewed renewed ->
          with(
              old,
              new ContractFact(
                  renewed.contractId(), ContractFact.Kind.RENEWED, on, renewed.endsOn(), eventId));
      case ContractRenewalDeclined declined ->
          with(
              old,
              new ContractFact(
                  declined.contractId(),
                  ContractFact.Kind.DECLINED,
                  on,
                  declined.endsOn(),
                  eventId));
      case ContractExpired expired -> old; // the end of the contract says so
    };
  }

  private static HealthDocument with(HealthDocument old, ContractFact fact) {
    return old.changed().contracts(Dated.with(old.contracts(), fact, ContractFact::on)).build();
  }

  private static HealthDocument demand(HealthDocument old, DemandEvent event, String eventId) {
    return switch (event) {
      case ShareOfWalletEstimated estimated when estimated.productLine() != null ->
          old; // what it buys of one line says nothing of all
      case ShareOfWalletEstimated estimated ->
          old.changed()
              .walletShares(
                  Dated.with(
                      old.walletShares(),
                      new WalletShare(estimated.occurredOn(), estimated.share(), eventId),
                      WalletShare::on))
              .build();
      case StockReported reported -> old;
    };
  }

  private BigDecimal in(Money money) {
    return Amounts.in(currency, money);
  }
}
