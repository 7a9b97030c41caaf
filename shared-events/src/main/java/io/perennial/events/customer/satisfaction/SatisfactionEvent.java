package io.perennial.events.customer.satisfaction;

import io.perennial.events.customer.CustomerEvent;

/** What the customer says of us. */
public sealed interface SatisfactionEvent extends CustomerEvent permits SurveyAnswerRecorded {}
