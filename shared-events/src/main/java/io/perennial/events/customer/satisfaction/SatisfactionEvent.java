package io.perennial.events.customer.satisfaction;

import io.perennial.events.customer.CustomerEvent;

/** What the customer says of us, to us and to others. */
public sealed interface SatisfactionEvent extends CustomerEvent
    permits ReferralLedToPurchase, ReferralRecorded, SurveyAnswerRecorded {}
