package io.perennial.query.selling;

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
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.DealingEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.events.customer.winning.WinningEvent;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.events.salestarget.SalesTargetEvent;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Fields;
import io.perennial.query.selling.SellingDocument.Responsible;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What we do to sell, what it brings, and what it was to bring. */
public final class SellingView implements View<SellingDocument> {

  private final String currency;
  private final BusinessCalendar calendar;
  private final Folds<SellingDocument> folds;

  /**
   * The view.
   *
   * @param currency the one reporting currency
   * @param calendar which days are left for selling; no document depends on it
   */
  public SellingView(String currency, BusinessCalendar calendar) {
    this.currency = currency;
    this.calendar = calendar;
    this.folds =
        Folds.startingWith(SellingDocument::empty)
            .on(
                CustomerFileEvent.class,
                (old, event) -> {
                  var traits = old.customer().with(event);
                  return traits.equals(old.customer()) ? old : old.but().customer(traits).build();
                })
            .on(CareEvent.class, SellingView::care)
            .on(DealingEvent.class, this::dealing)
            .on(CreditEvent.class, this::credit)
            .on(ContactEvent.class, this::contact)
            .on(WinningEvent.class, SellingView::winning)
            .on(StageEvent.class, SellingView::stage)
            .on(ComplaintEvent.class, SellingView::complaint)
            .on(MarketReportEvent.class, SellingView::market)
            .on(SalesDayEvent.class, SellingView::day)
            .on(SalesTargetEvent.class, SellingView::target)
            .build();
  }

  private static SellingDocument care(SellingDocument old, CareEvent event) {
    return switch (event) {
      case RepresentativeAssigned assigned ->
          old.but()
              .representatives(
                  Dated.with(
                      old.representatives(),
                      new Responsible(assigned.representative(), assigned.occurredOn()),
                      Responsible::since))
              .build();
      case PreferenceRecorded recorded -> old;
    };
  }

  private SellingDocument dealing(SellingDocument old, DealingEvent event) {
    Trade trade =
        switch (event) {
          case PurchaseRecorded purchase -> Trade.of(purchase, currency);
          case PurchaseReturned returned -> Trade.of(returned, currency);
        };
    return old.but().trades(Dated.with(old.trades(), trade, Trade::on)).build();
  }

  private SellingDocument credit(SellingDocument old, CreditEvent event) {
    return switch (event) {
      case PaymentRecorded paid ->
          old.but()
              .payments(
                  Dated.with(
                      old.payments(),
                      new Payment(paid.occurredOn(), Amounts.in(currency, paid.amount())),
                      Payment::on))
              .build();
      case CreditLimitProposed proposed -> old;
      case CreditLimitProposalReplaced replaced -> old;
      case CreditLimitProposalRejected rejected -> old;
      case CreditLimitApproved approved -> old;
      case CreditLimitBreached breached -> old;
      case CreditLimitRestored restored -> old;
      case CreditPurchaseReleased released -> old;
      case CreditTermsAgreed agreed -> old;
    };
  }

  private SellingDocument contact(SellingDocument old, ContactEvent event) {
    Contact contact =
        switch (event) {
          case VisitLogged visit -> Contact.of(visit, currency);
          case CallLogged call -> Contact.of(call, currency);
        };
    return old.but().contacts(Dated.with(old.contacts(), contact, Contact::on)).build();
  }

  private static SellingDocument winning(SellingDocument old, WinningEvent event) {
    return switch (event) {
      case DealClosed deal ->
          old.but().deals(Dated.with(old.deals(), deal.occurredOn(), on -> on)).build();
      case FunnelStepRecorded step -> old;
      case ObjectionRecorded objection -> old;
      case ProspectLost lost -> old;
      case ProspectRestBegan rest -> old;
    };
  }

  private static SellingDocument stage(SellingDocument old, StageEvent event) {
    return switch (event) {
      case DefectionDeclared declared ->
          old.but().losses(Dated.with(old.losses(), declared.occurredOn(), on -> on)).build();
      case CustomerWonBack wonBack -> old;
      case CustomerWon won -> old; // a customer is new with its first purchase
    };
  }

  private static SellingDocument complaint(SellingDocument old, ComplaintEvent event) {
    return switch (event) {
      case ComplaintRecorded recorded ->
          complaint(old, event, recorded.occurredOn(), recorded.severity(), true);
      case ComplaintSeverityChanged changed ->
          complaint(
              old,
              event,
              changed.occurredOn(),
              changed.severity(),
              old.complaints().stream()
                  .filter(each -> each.complaintId().equals(event.complaintId()))
                  .reduce((earlier, later) -> later)
                  .map(ComplaintChange::open)
                  .orElse(true));
      case ComplaintClosedAsUnfounded closed -> complaint(old, event, closed.occurredOn(), false);
      case ComplaintEvaluated evaluated -> complaint(old, event, evaluated.occurredOn(), false);
      case ComplaintReopened reopened -> complaint(old, event, reopened.occurredOn(), true);
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
      case ComplaintEscalated escalated -> old;
    };
  }

  private static SellingDocument complaint(
      SellingDocument old, ComplaintEvent event, LocalDate on, boolean open) {
    int severity =
        old.complaints().stream()
            .filter(each -> each.complaintId().equals(event.complaintId()))
            .reduce((earlier, later) -> later)
            .map(ComplaintChange::severity)
            .orElse(0);
    return severity == 0 ? old : complaint(old, event, on, severity, open);
  }

  private static SellingDocument complaint(
      SellingDocument old, ComplaintEvent event, LocalDate on, int severity, boolean open) {
    return old.but()
        .complaints(
            Dated.with(
                old.complaints(),
                new ComplaintChange(event.complaintId(), on, severity, open),
                ComplaintChange::on))
        .build();
  }

  private static SellingDocument market(SellingDocument old, MarketReportEvent event) {
    return switch (event) {
      case MarketReportFiled filed ->
          old.but()
              .reports(Dated.with(old.reports(), MarketMove.of(filed), MarketMove::on))
              .build();
      case MarketReportAnswered answered -> {
        List<MarketMove> reports = new ArrayList<>(old.reports());
        reports.replaceAll(each -> each.with(answered));
        yield old.but().reports(reports).build();
      }
    };
  }

  private static SellingDocument day(SellingDocument old, SalesDayEvent event) {
    PlannedDay day = old.day();
    PlannedDay now =
        switch (event) {
          case SalesDayPlanned planned ->
              new PlannedDay(
                  planned.representative(),
                  planned.day(),
                  List.of(
                      PlannedDay.Plan.of(planned.occurredOn(), planned.area(), planned.visits())),
                  null,
                  false);
          case VisitsPlanned planned ->
              day == null
                  ? null
                  : day.with(
                      PlannedDay.Plan.of(planned.occurredOn(), planned.area(), planned.visits()));
          case DayReportHandedIn handedIn ->
              day == null ? null : day.handedIn(handedIn.occurredOn(), handedIn.late());
          // what is compared with what was done is the plan, whoever has seen it
          case VisitPlanSubmitted submitted -> day;
          case VisitPlanCountersigned countersigned -> day;
          case VisitPlanSentBack sentBack -> day;
          case DayReportCommented commented -> day;
        };
    return Objects.equals(now, day) ? old : old.but().day(now).build();
  }

  private static SellingDocument target(SellingDocument old, SalesTargetEvent event) {
    SetTarget target = old.target();
    SetTarget now =
        switch (event) {
          case SalesTargetSet set ->
              new SetTarget(
                  set.year(),
                  set.scope(),
                  List.of(new SetTarget.Version(set.occurredOn(), set.figures(), set.splits())));
          case SalesTargetRevised revised ->
              target == null
                  ? null
                  : target.with(
                      new SetTarget.Version(
                          revised.occurredOn(), revised.figures(), revised.splits()));
        };
    return now == null ? old : old.but().target(now).build();
  }

  @Override
  public SellingDocument withOtherStreams(SellingDocument again, SellingDocument document) {
    return again.but().complaints(document.complaints()).reports(document.reports()).build();
  }

  @Override
  public String name() {
    return "selling";
  }

  @Override
  public String meaning() {
    return "What we do to sell to each customer and what it brings, and the sales days, sales targets"
        + " and market reports that it is compared with";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public String policy() {
    return "currency=" + currency;
  }

  @Override
  public Class<SellingDocument> documentType() {
    return SellingDocument.class;
  }

  @Override
  public long bytes(SellingDocument document) {
    return USUAL_BYTES + (long) ENTRY_BYTES * document.size();
  }

  @Override
  public Folds<SellingDocument> folds() {
    return folds;
  }

  @Override
  public List<ViewField<SellingDocument>> fields() {
    return List.of(
        Fields.number(
            "contacts", "Visits and calls", document -> (long) document.contacts().size()),
        Fields.date(
            "lastContactOn",
            "The last visit or call",
            document -> document.contacts().isEmpty() ? null : document.contacts().getLast().on()),
        Fields.staff(
            "representative",
            "Who is responsible for the customer, or whose sales day it is",
            document ->
                document.day() == null
                    ? document.responsibleOn(LocalDate.MAX)
                    : document.day().representative()));
  }

  @Override
  public List<Figure<SellingDocument, ?, ?>> figures() {
    return List.of(
        new PlanAgainstReportFigure(),
        new EfficiencyFigure(currency),
        new AttainmentFigure(currency, calendar),
        new WeeklyReportFigure(currency),
        new CompetitorMovesFigure(),
        new NeedingAttentionFigure());
  }
}
