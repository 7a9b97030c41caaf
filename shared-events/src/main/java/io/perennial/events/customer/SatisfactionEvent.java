package io.perennial.events.customer;

/** What the customer says of us. */
public sealed interface SatisfactionEvent extends CustomerEvent permits SurveyAnswerRecorded {}
