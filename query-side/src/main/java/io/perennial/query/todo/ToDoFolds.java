package io.perennial.query.todo;

import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.notice.NoticeEvent;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.standing.ContactPrioritySet;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.winning.WinningEvent;
import io.perennial.events.marketreport.MarketReportAnswered;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.marketreport.MarketReportFiled;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesmeeting.SalesMeetingEvent;
import io.perennial.events.salesmeeting.SalesMeetingHeld;
import io.perennial.events.salesmeeting.SalesMeetingTaskDone;
import io.perennial.query.activity.Deadlines;
import io.perennial.query.todo.ToDoDocument.Assignment;
import io.perennial.query.todo.ToDoDocument.Reported;
import io.perennial.query.view.Folds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What becomes of what is to be done. */
final class ToDoFolds {

  private final ToDoPolicy policy;
  private final Deadlines deadlines;

  private ToDoFolds(ToDoPolicy policy) {
    this.policy = policy;
    this.deadlines = new Deadlines(policy.complaints());
  }

  static Folds<ToDoDocument> by(ToDoPolicy policy) {
    ToDoFolds folds = new ToDoFolds(policy);
    return Folds.startingWith(ToDoDocument::empty)
        .on(StandingEvent.class, folds::next)
        .on(CareEvent.class, folds::next)
        .on(ContactEvent.class, folds::next)
        .on(ProspectEvent.class, folds::next)
        .on(WinningEvent.class, folds::next)
        .on(StageEvent.class, folds::next)
        .on(DefectionEvent.class, folds::next)
        .on(ContractEvent.class, folds::next)
        .onAsked(CreditEvent.class, folds::next)
        .onAsked(ReceivableEvent.class, folds::next)
        .onAsked(GoodwillEvent.class, folds::next)
        .on(ReviewEvent.class, folds::next)
        .on(NoticeEvent.class, folds::next)
        .on(InvestigationEvent.class, folds::next)
        .on(MeasureEvent.class, folds::next)
        .onRecorded(ComplaintEvent.class, folds::next)
        .onAsked(AccountPlanEvent.class, folds::next)
        .onAsked(SalesDayEvent.class, folds::next)
        .on(MarketReportEvent.class, folds::next)
        .on(SalesMeetingEvent.class, folds::next)
        .build();
  }

  private ToDoDocument next(ToDoDocument document, StandingEvent event) {
    return switch (event) {
      case ContactPrioritySet set -> contacts(document, event.customerId(), each -> each.with(set));
      case CustomerClassifiedInPyramid classified -> document;
      case RelationshipPhaseMoved moved -> document;
      case TierChanged changed -> document;
    };
  }

  private ToDoDocument next(ToDoDocument document, CareEvent event) {
    return switch (event) {
      case RepresentativeAssigned assigned -> assigned(document, assigned);
      case PreferenceRecorded preference -> document;
    };
  }

  private ToDoDocument assigned(ToDoDocument document, RepresentativeAssigned event) {
    Assignment known = document.assignment();
    return known != null && event.occurredOn().isBefore(known.since())
        ? document
        : settled(
            document
                .changed()
                .customerId(event.customerId())
                .assignment(new Assignment(event.representative(), event.occurredOn())));
  }

  private ToDoDocument next(ToDoDocument document, ContactEvent event) {
    return contacts(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, ProspectEvent event) {
    return contacts(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, WinningEvent event) {
    return contacts(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, StageEvent event) {
    return actions(
        contacts(document, event.customerId(), each -> each.with(event)),
        event.customerId(),
        each -> CorrectiveAction.with(each, event));
  }

  private ToDoDocument next(ToDoDocument document, DefectionEvent event) {
    return actions(document, event.customerId(), each -> CorrectiveAction.with(each, event));
  }

  private ToDoDocument next(ToDoDocument document, ContractEvent event) {
    List<ContractTerm> terms = ContractTerm.with(document.contracts(), event);
    return terms.equals(document.contracts())
        ? document
        : settled(document.changed().customerId(event.customerId()).contracts(terms));
  }

  private ToDoDocument next(ToDoDocument document, NoticeEvent event) {
    List<Notice> notices = Notice.with(document.notices(), event);
    return notices.equals(document.notices())
        ? document
        : settled(document.changed().customerId(event.customerId()).notices(notices));
  }

  private ToDoDocument next(ToDoDocument document, CreditEvent event, @Nullable String asker) {
    return credit(document, event.customerId(), each -> each.with(event, asker));
  }

  private ToDoDocument next(ToDoDocument document, ReceivableEvent event, @Nullable String asker) {
    return credit(document, event.customerId(), each -> each.with(event, asker));
  }

  private ToDoDocument next(ToDoDocument document, GoodwillEvent event, @Nullable String asker) {
    return credit(document, event.customerId(), each -> each.with(event, asker));
  }

  private ToDoDocument next(ToDoDocument document, ReviewEvent event) {
    return credit(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, InvestigationEvent event) {
    return credit(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, MeasureEvent event) {
    return credit(document, event.customerId(), each -> each.with(event));
  }

  private ToDoDocument next(ToDoDocument document, ComplaintEvent event, Instant at) {
    return settled(
        document
            .changed()
            .customerId(event.customerId())
            .complaint(ComplaintWork.after(document.complaint(), event, at, deadlines)));
  }

  private ToDoDocument next(ToDoDocument document, AccountPlanEvent event, @Nullable String asker) {
    PlanWork before = Objects.requireNonNullElse(document.plan(), PlanWork.EMPTY);
    PlanWork after = before.with(event, asker);
    return after.equals(before)
        ? document
        : settled(document.changed().customerId(event.customerId()).plan(after));
  }

  private ToDoDocument next(ToDoDocument document, SalesDayEvent event, @Nullable String asker) {
    DayWork before = Objects.requireNonNullElse(document.day(), DayWork.EMPTY);
    DayWork after = before.with(event, asker);
    return after.equals(before) ? document : settled(document.changed().day(after));
  }

  private ToDoDocument next(ToDoDocument document, MarketReportEvent event) {
    Reported reported =
        switch (event) {
          case MarketReportFiled filed -> new Reported(filed.severity(), filed.occurredOn());
          case MarketReportAnswered answered -> null;
        };
    boolean ofNobody = event.customerId().equals(event.streamId());
    return settled(
        document.changed().customerId(ofNobody ? null : event.customerId()).reported(reported));
  }

  private ToDoDocument next(ToDoDocument document, SalesMeetingEvent event) {
    return switch (event) {
      case SalesMeetingHeld held -> ToDoDocument.of(held);
      case SalesMeetingTaskDone done -> document.without(done);
    };
  }

  private ToDoDocument contacts(
      ToDoDocument document, String customerId, UnaryOperator<Contacts> change) {
    Contacts before = Objects.requireNonNullElse(document.contacts(), Contacts.NONE);
    Contacts after = change.apply(before);
    return after.equals(before)
        ? document
        : settled(document.changed().customerId(customerId).contacts(after));
  }

  private ToDoDocument credit(
      ToDoDocument document, String customerId, UnaryOperator<CreditDesk> change) {
    CreditDesk before = Objects.requireNonNullElse(document.credit(), CreditDesk.EMPTY);
    CreditDesk after = change.apply(before);
    return after.equals(before)
        ? document
        : settled(document.changed().customerId(customerId).credit(after));
  }

  private ToDoDocument actions(
      ToDoDocument document, String customerId, UnaryOperator<List<CorrectiveAction>> change) {
    List<CorrectiveAction> after = change.apply(document.correctiveActions());
    return after.equals(document.correctiveActions())
        ? document
        : settled(document.changed().customerId(customerId).correctiveActions(after));
  }

  private ToDoDocument settled(ToDoDocumentBuilder changed) {
    return changed.build().settled(policy);
  }
}
