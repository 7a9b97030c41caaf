package io.perennial.models.validation;

/** What came of a logistic regression: a model, or a refusal in words. */
public sealed interface Logistic permits LogisticModel, LogisticRefused {}
