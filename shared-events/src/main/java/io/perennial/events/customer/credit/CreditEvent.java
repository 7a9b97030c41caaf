package io.perennial.events.customer.credit;

import io.perennial.events.customer.CustomerEvent;

/** How far the customer is trusted, and what it has paid of what it owes. */
public sealed interface CreditEvent extends CustomerEvent
    permits CreditTermsAgreed,
        CreditLimitApproved,
        CreditLimitBreached,
        CreditLimitProposalRejected,
        CreditLimitProposalReplaced,
        CreditLimitProposed,
        CreditLimitRestored,
        CreditPurchaseReleased,
        PaymentRecorded {}
