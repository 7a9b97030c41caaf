package io.perennial.query.planted;

import io.perennial.query.churn.ChurnView;

/** Sits beside a view and knows another one. */
public record KnowsAnotherView(ChurnView churn) {}
