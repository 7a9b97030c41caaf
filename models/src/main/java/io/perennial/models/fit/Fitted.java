package io.perennial.models.fit;

/** What came of fitting: estimates, or a refusal in words. */
public sealed interface Fitted permits Fit, Refused {}
