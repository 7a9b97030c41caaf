package io.perennial.events.customer;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.appraisal.AppraisalEvent;
import io.perennial.events.customer.care.CareEvent;
import io.perennial.events.customer.contact.ContactEvent;
import io.perennial.events.customer.contract.ContractEvent;
import io.perennial.events.customer.correction.CorrectionEvent;
import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.dealing.DealingEvent;
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
import io.perennial.events.customer.satisfaction.SatisfactionEvent;
import io.perennial.events.customer.stage.StageEvent;
import io.perennial.events.customer.stakeholder.StakeholderEvent;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.winning.WinningEvent;

/** The facts of a customer. */
public sealed interface CustomerEvent extends LifecycleEvent
    permits AppraisalEvent,
        CareEvent,
        ContactEvent,
        ContractEvent,
        CorrectionEvent,
        CreditEvent,
        CustomerFileEvent,
        DealingEvent,
        DefectionEvent,
        DemandEvent,
        FactsEvent,
        GoodwillEvent,
        InvestigationEvent,
        LegalHoldEvent,
        MeasureEvent,
        NoticeEvent,
        ProspectEvent,
        ReceivableEvent,
        ReviewEvent,
        SatisfactionEvent,
        StageEvent,
        StakeholderEvent,
        StandingEvent,
        WinningEvent {

  @Override
  default String streamId() {
    return customerId();
  }
}
