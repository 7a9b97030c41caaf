package io.perennial.events.customer;

import io.perennial.events.LifecycleEvent;

/** The facts of a customer. */
public sealed interface CustomerEvent extends LifecycleEvent
    permits CreditLimitApproved,
        CreditLimitBreached,
        CreditLimitProposalReplaced,
        CreditLimitProposed,
        CreditLimitRestored,
        CreditPurchaseReleased,
        CustomerRegistered,
        CustomerWon,
        CustomerWonBack,
        DefectionDeclared,
        PaymentRecorded,
        PurchaseRecorded,
        SurveyAnswerRecorded,
        TierChanged,
        VisitLogged {

  @Override
  default String streamId() {
    return customerId();
  }
}
