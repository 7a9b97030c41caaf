package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanActionDone;
import io.perennial.events.accountplan.AccountPlanActionPlanned;
import io.perennial.events.accountplan.AccountPlanCompetitorAssessed;
import io.perennial.events.accountplan.AccountPlanIntelligenceRecorded;
import io.perennial.events.accountplan.AccountPlanMeasureDone;
import io.perennial.events.accountplan.AccountPlanMeasurePlanned;
import io.perennial.events.accountplan.AccountPlanObjectiveDropped;
import io.perennial.events.accountplan.AccountPlanObjectiveSet;
import io.perennial.events.accountplan.AccountPlanPositionStated;
import io.perennial.events.accountplan.AccountPlanProgressRecorded;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.AccountPlanReviewed;
import io.perennial.events.accountplan.AccountPlanSentBack;
import io.perennial.events.accountplan.AccountPlanStakeholderMapped;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.AccountPlanSwotStated;
import io.perennial.events.accountplan.AccountPlanVisionAmended;
import io.perennial.events.complaint.ComplaintClosedAsUnfounded;
import io.perennial.events.complaint.ComplaintJudged;
import io.perennial.events.complaint.ComplaintRecorded;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.correction.EntryStruckOut;
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
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.golden.GoldenSamples;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No view passes over an event by accident. */
class EveryEventTest {

  /** Events of a family that the view folds, which change nothing in its documents. */
  private static final Map<String, Set<Class<?>>> PASSED_OVER =
      Map.ofEntries(
          passedOver(
              "customer",
              AccountPlanIntelligenceRecorded.class,
              AccountPlanPositionStated.class,
              AccountPlanSwotStated.class,
              AccountPlanCompetitorAssessed.class,
              AccountPlanStakeholderMapped.class,
              AccountPlanReviewed.class,
              AccountPlanVisionAmended.class,
              AccountPlanObjectiveSet.class,
              AccountPlanObjectiveDropped.class,
              AccountPlanProgressRecorded.class,
              AccountPlanRevenuePlanned.class,
              AccountPlanActionPlanned.class,
              AccountPlanActionDone.class,
              AccountPlanMeasurePlanned.class,
              AccountPlanMeasureDone.class,
              CustomerWon.class,
              CreditLimitBreached.class,
              CreditLimitRestored.class,
              CreditLimitProposalReplaced.class),
          passedOver(
              "churn",
              CustomerWon.class,
              FailureAnalysisRecorded.class,
              FailureAnalysisAmended.class,
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              ComplaintJudged.class,
              EntryStruckOut.class),
          passedOver(
              "lifetime-value",
              CustomerWon.class,
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              CallLogged.class,
              ComplaintRecorded.class,
              ComplaintJudged.class,
              ComplaintClosedAsUnfounded.class,
              EntryStruckOut.class),
          passedOver(
              "loyalty",
              PreferenceRecorded.class,
              CustomerWon.class,
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              ContractExpired.class,
              StockReported.class,
              ReferralLedToPurchase.class,
              EntryStruckOut.class),
          passedOver(
              "health",
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              RelationshipPhaseMoved.class,
              PreferenceRecorded.class,
              CustomerWon.class,
              FailureAnalysisRecorded.class,
              FailureAnalysisAmended.class,
              ReferralRecorded.class,
              ReferralLedToPurchase.class,
              ComplaintJudged.class,
              CreditLimitProposed.class,
              CreditLimitProposalReplaced.class,
              CreditLimitProposalRejected.class,
              CreditLimitBreached.class,
              CreditLimitRestored.class,
              CreditPurchaseReleased.class,
              CreditTermsAgreed.class,
              WriteOffProposed.class,
              WriteOffRejected.class,
              ContractExpired.class,
              StockReported.class,
              EntryStruckOut.class),
          passedOver(
              "todos",
              ProspectQualified.class,
              PreferenceRecorded.class,
              CustomerWon.class,
              CreditPurchaseReleased.class,
              PaymentRecorded.class,
              TierChanged.class,
              EntryStruckOut.class,
              CreditTermsAgreed.class,
              InvestigationAnswered.class,
              InvoiceIssued.class,
              CreditNoteIssued.class,
              PartialDefectionDeclared.class,
              PartialDefectionEnded.class,
              AccountPlanVisionAmended.class,
              AccountPlanRevenuePlanned.class,
              AccountPlanIntelligenceRecorded.class,
              AccountPlanPositionStated.class,
              AccountPlanSwotStated.class,
              AccountPlanCompetitorAssessed.class,
              AccountPlanStakeholderMapped.class),
          passedOver(
              "selling",
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              PreferenceRecorded.class,
              CustomerWon.class,
              CustomerWonBack.class,
              CreditLimitProposed.class,
              CreditLimitProposalReplaced.class,
              CreditLimitProposalRejected.class,
              CreditLimitApproved.class,
              CreditLimitBreached.class,
              CreditLimitRestored.class,
              CreditPurchaseReleased.class,
              CreditTermsAgreed.class,
              ComplaintJudged.class,
              VisitPlanSubmitted.class,
              VisitPlanCountersigned.class,
              VisitPlanSentBack.class,
              DayReportCommented.class,
              EntryStruckOut.class),
          passedOver(
              "key-account",
              PreferenceRecorded.class,
              TierChanged.class,
              ContactPrioritySet.class,
              RelationshipPhaseMoved.class,
              StockReported.class,
              LossSufferedRecorded.class,
              GoodwillProposed.class,
              GoodwillRejected.class,
              ComplaintRecorded.class,
              ComplaintJudged.class,
              ComplaintClosedAsUnfounded.class,
              AccountPlanSubmitted.class,
              AccountPlanSentBack.class,
              AccountPlanReviewed.class,
              AccountPlanVisionAmended.class,
              AccountPlanObjectiveSet.class,
              AccountPlanObjectiveDropped.class,
              AccountPlanProgressRecorded.class,
              AccountPlanActionPlanned.class,
              AccountPlanActionDone.class,
              AccountPlanMeasurePlanned.class,
              AccountPlanMeasureDone.class,
              AccountPlanIntelligenceRecorded.class,
              AccountPlanPositionStated.class,
              AccountPlanSwotStated.class,
              AccountPlanCompetitorAssessed.class,
              AccountPlanStakeholderMapped.class,
              EntryStruckOut.class),
          passedOver("tiering-run", TierMovesPreviewed.class),
          passedOver(
              "dealings",
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              ContractExpired.class,
              EntryStruckOut.class),
          passedOver(
              "receivables",
              PersonAdded.class,
              PersonAmended.class,
              PersonRemoved.class,
              CreditLimitProposalReplaced.class,
              CreditLimitBreached.class,
              CreditLimitRestored.class,
              CreditPurchaseReleased.class,
              CreditTermsAgreed.class,
              InvestigationAnswered.class,
              WriteOffProposed.class,
              WriteOffRejected.class,
              EntryStruckOut.class));

  private static Map.Entry<String, Set<Class<?>>> passedOver(String view, Class<?>... events) {
    return Map.entry(view, Set.of(events));
  }

  static List<View<?>> views() {
    return AllViews.LIST;
  }

  private static Set<Class<?>> allEvents() {
    return EventCatalogue.all().stream()
        .map(EventCatalogue.Entry::type)
        .collect(Collectors.toSet());
  }

  @Test
  void viewsAreThese() {
    assertThat(views())
        .extracting(View::name)
        .containsExactly(
            "customer",
            "churn",
            "lifetime-value",
            "loyalty",
            "health",
            "complaint",
            "account-plan",
            "key-account",
            "sales-day",
            "sales-target",
            "selling",
            "market-report",
            "sales-meeting",
            "product-line",
            "tiering-run",
            "tiering-move",
            "receivables",
            "dealings",
            "todos",
            "erasure");
  }

  @ParameterizedTest
  @MethodSource("views")
  <D> void aViewChangesItsDocumentByEachEventThatItDoesNotIgnore(View<D> view) {
    D document = null;
    long position = 0;
    for (LifecycleEvent event : new Facts("customer-1").everyFact()) {
      D before = document;
      document = Folding.next(view, before, event, position++);
      check(view, event, before, document);
    }
    assertThat(allEvents()).containsAll(view.ignored());
  }

  /** What an event changes that is not in that history is shown by the tests of its view. */
  @ParameterizedTest
  @MethodSource("views")
  <D> void aViewFoldsAnEventOfAnyKind(View<D> view) {
    D document = Folding.fold(view, new Facts("customer-1").everyFact());
    assertThat(GoldenSamples.all())
        .filteredOn(sample -> sample.sample().equals("typical"))
        .extracting(GoldenSamples.Sample::expected)
        .filteredOn(event -> !view.ignored().contains(event.getClass()))
        .allSatisfy(event ->
            assertThatCode(() -> Folding.next(view, document, event, 1000))
                .doesNotThrowAnyException());
  }

  /** Nobody owes what was paid at once. */
  private static boolean isInCash(LifecycleEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase -> purchase.settlement() == Settlement.CASH;
      case PurchaseReturned returned -> returned.settlement() == Settlement.CASH;
      default -> false;
    };
  }

  private static <D> void check(
      View<D> view, LifecycleEvent event, @Nullable D before, @Nullable D after) {
    if (view.ignored().contains(event.getClass())
        || PASSED_OVER.getOrDefault(view.name(), Set.of()).contains(event.getClass())
        || (view.name().equals("receivables") && isInCash(event))) {
      assertThat(after).as("%s passes over %s", view.name(), event).isSameAs(before);
    } else {
      assertThat(after).as("%s on %s", view.name(), event).isNotNull().isNotEqualTo(before);
    }
  }
}
