package io.perennial.query.customer;

import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.appraisal.AppraisalEvent;
import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.correction.CorrectionEvent;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.demand.DemandEvent;
import io.perennial.events.customer.facts.FactsEvent;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.hold.LegalHoldEvent;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.notice.NoticeEvent;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.satisfaction.SatisfactionEvent;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.stakeholder.StakeholderEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.winning.WinningEvent;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The 360 card: all that is known of one customer on one page. */
public final class CustomerView implements View<CustomerCard> {

  private final String currency;
  private final TierBenefits benefits;
  private final ChurnPolicy churnPolicy;
  private final Folds<CustomerCard> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param benefits what tiers are entitled to
   * @param churnPolicy when silence counts as a loss
   */
  public CustomerView(String currency, TierBenefits benefits, ChurnPolicy churnPolicy) {
    this.currency = currency;
    this.benefits = benefits;
    this.churnPolicy = churnPolicy;
    CreditFolds credits = new CreditFolds(currency);
    this.folds =
        Folds.startingWith((String id) -> CustomerCard.empty(id, currency))
            .on(CustomerFileEvent.class, FileFolds::file)
            .on(FactsEvent.class, (card, event) -> card.withFacts(card.facts().with(event)))
            .on(
                StakeholderEvent.class,
                (card, event) ->
                    card.withStakeholders(Stakeholder.with(card.stakeholders(), event)))
            .on(ProspectEvent.class, FileFolds::prospect)
            .on(StageEvent.class, this::stage)
            .on(
                DefectionEvent.class,
                (card, event) -> card.withDefections(Defection.with(card.defections(), event)))
            .on(CareEvent.class, CustomerView::care)
            .on(StandingEvent.class, (card, event) -> CustomerStanding.fold(card, event, benefits))
            .on(
                AppraisalEvent.class,
                (card, event) -> card.withAppraisal(card.appraisal().with(event)))
            .on(DealingEvent.class, this::dealing)
            .on(
                ContractEvent.class,
                (card, event) ->
                    card.withContracts(Contract.with(card.contracts(), event, currency)))
            .on(DemandEvent.class, (card, event) -> card.withDemand(card.demand().with(event)))
            .on(CreditEvent.class, credits::credit)
            .on(ReceivableEvent.class, credits::receivable)
            .on(MeasureEvent.class, CreditFolds::measure)
            .on(InvestigationEvent.class, credits::investigation)
            .on(ReviewEvent.class, CreditFolds::review)
            .on(ContactEvent.class, this::contact)
            .on(
                WinningEvent.class,
                (card, event) -> card.withWinning(card.winning().with(event, currency)))
            .on(
                GoodwillEvent.class,
                (card, event) -> card.withLosses(Loss.with(card.losses(), event, currency)))
            .on(SatisfactionEvent.class, CustomerView::satisfaction)
            .on(ComplaintEvent.class, CaseFolds::complaint)
            .on(AccountPlanEvent.class, CaseFolds::accountPlan)
            .on(MarketReportEvent.class, OpenMarketReport::fold)
            .on(NoticeEvent.class, OpenNotice::fold)
            .on(CorrectionEvent.class, CustomerView::correction)
            .on(
                LegalHoldEvent.class,
                (card, event) -> card.withLegalHolds(HoldPeriod.with(card.legalHolds(), event)))
            .build();
  }

  @Override
  public String name() {
    return "customer";
  }

  @Override
  public String meaning() {
    return "The 360 card: who the customer is, and where it stands in everything we do together";
  }

  @Override
  public int version() {
    return 31;
  }

  @Override
  public String policy() {
    return "currency=%s benefits=%s %s".formatted(currency, benefits.text(), churnPolicy);
  }

  @Override
  public Class<CustomerCard> documentType() {
    return CustomerCard.class;
  }

  @Override
  public long bytes(CustomerCard card) {
    return 2 * USUAL_BYTES
        + card.dealings().bytes()
        + (long) ENTRY_BYTES
            * (card.credit().size()
                + card.people().size()
                + card.prospectSteps().size()
                + card.representatives().size()
                + card.preferences().size()
                + card.stakeholders().size()
                + card.stageChanges().size()
                + card.tiers().size()
                + card.contactDays().size()
                + card.defections().size()
                + card.winBacks().size()
                + card.standing().pyramid().size()
                + card.appraisal().size()
                + card.losses().size()
                + card.referrals().size()
                + card.complaints().open().size()
                + card.complaints().closed().size()
                + card.contracts().size()
                + card.demand().size()
                + card.struckOut().size()
                + card.legalHolds().size()
                + card.winning().size()
                + card.accountPlans().size()
                + card.marketReports().size()
                + card.notices().size());
  }

  @Override
  public Folds<CustomerCard> folds() {
    return folds;
  }

  @Override
  public CustomerCard withOtherStreams(CustomerCard again, CustomerCard card) {
    return again
        .withComplaints(card.complaints())
        .withAccountPlans(card.accountPlans())
        .withMarketReports(card.marketReports());
  }

  private CustomerCard stage(CustomerCard card, StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared ->
          card.withStageChanges(StageChange.with(card.stageChanges(), declared))
              .lapsing(churnPolicy)
              .withDefections(Defection.with(card.defections(), declared));
      case CustomerWonBack wonBack ->
          card.withStageChanges(StageChange.with(card.stageChanges(), wonBack))
              .lapsing(churnPolicy)
              .withWinBacks(WinBack.with(card.winBacks(), wonBack))
              .atWork(wonBack.occurredOn());
      case CustomerWon won ->
          card.atWork(won.occurredOn()); // the rest follows from the first purchase
    };
  }

  private static CustomerCard care(CustomerCard card, CareEvent event) {
    return switch (event) {
      case RepresentativeAssigned assigned ->
          card.withRepresentatives(
              Dated.with(card.representatives(), Assignment.of(assigned), Assignment::since));
      case PreferenceRecorded recorded ->
          card.withPreferences(Preference.with(card.preferences(), recorded));
    };
  }

  private CustomerCard dealing(CustomerCard card, DealingEvent event) {
    return switch (event) {
      case PurchaseRecorded purchase -> purchase(card, purchase);
      case PurchaseReturned returned -> returned(card, returned);
    };
  }

  /** Of what was struck out the card says only that. */
  private static CustomerCard correction(CustomerCard card, CorrectionEvent event) {
    return switch (event) {
      case EntryStruckOut struckOut ->
          card.withStruckOut(Dated.with(card.struckOut(), StruckOut.of(struckOut), StruckOut::on));
    };
  }

  private CustomerCard contact(CustomerCard card, ContactEvent event) {
    return switch (event) {
      case VisitLogged logged ->
          card.withContacts(
              card.visits().with(logged, currency),
              card.calls(),
              ContactDay.with(
                  card.contactDays(),
                  ContactDay.visit(logged.occurredOn(), logged.durationMinutes())));
      case CallLogged logged ->
          card.withContacts(
              card.visits(),
              card.calls().with(logged, currency),
              ContactDay.with(
                  card.contactDays(),
                  ContactDay.call(logged.occurredOn(), logged.durationMinutes())));
    };
  }

  private static CustomerCard satisfaction(CustomerCard card, SatisfactionEvent event) {
    return switch (event) {
      case SurveyAnswerRecorded answer ->
          card.withLastAnswer(LastAnswer.after(card.lastAnswer(), answer));
      case ReferralRecorded referral ->
          card.withReferrals(Referral.with(card.referrals(), referral));
      case ReferralLedToPurchase led -> card.withReferrals(Referral.with(card.referrals(), led));
    };
  }

  private CustomerCard purchase(CustomerCard card, PurchaseRecorded event) {
    BigDecimal net = amount(event.netAmount());
    boolean cash = event.settlement() == Settlement.CASH;
    Credit credit =
        card.credit()
            .withReleases(
                ListChanges.without(
                    card.credit().releases(),
                    release -> release.purchaseId().equals(event.purchaseId())));
    return card.withDealings(
            cash ? credit : credit.with(CreditStep.delivery(event.occurredOn(), net)),
            card.dealings().withPurchase(event.occurredOn(), net, cash))
        .lapsing(churnPolicy);
  }

  private CustomerCard returned(CustomerCard card, PurchaseReturned event) {
    BigDecimal net = amount(event.netAmount());
    boolean cash = event.settlement() == Settlement.CASH;
    return card.withDealings(
        cash
            ? card.credit()
            : card.credit().with(CreditStep.returned(event.occurredOn(), net, event.invoiceId())),
        card.dealings().withReturn(event.occurredOn(), net, cash));
  }

  private BigDecimal amount(Money money) {
    return Amounts.in(currency, money);
  }

  @Override
  public CustomerCard asShownOn(CustomerCard card, LocalDate day) {
    return card.asShownOn(day, churnPolicy);
  }

  @Override
  public List<ViewField<CustomerCard>> fields() {
    return CardFields.of(currency);
  }

  @Override
  public List<Figure<CustomerCard, ?, ?>> figures() {
    return List.of(
        new TotalsFigure(currency, churnPolicy),
        new CompositionFigure(currency),
        new FunnelFigure(),
        new SalesPerCallFigure(currency),
        new ObjectionsFigure(),
        new ObjectionAnswersFigure(),
        new RestingFigure(),
        new PyramidFigure(churnPolicy),
        new TiersFigure(currency, churnPolicy),
        new TierMovementFigure(),
        new GoodwillFigure(currency, benefits),
        new RepresentativesFigure(churnPolicy));
  }
}
