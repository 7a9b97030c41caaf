package io.perennial.models.validation;

import io.perennial.models.fit.Refused;

/**
 * The data do not carry a logistic regression.
 *
 * @param refused why
 */
public record LogisticRefused(Refused refused) implements Logistic {}
