package io.perennial.events.accountplan;

import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Strengths, weaknesses, opportunities and threats with the account.
 *
 * @param strengths strengths of ours; kept under the customer's own key
 * @param weaknesses weaknesses of ours; kept under the customer's own key
 * @param opportunities opportunities; kept under the customer's own key
 * @param threats threats; kept under the customer's own key
 */
public record Swot(
    @PersonalData @Nullable String strengths,
    @PersonalData @Nullable String weaknesses,
    @PersonalData @Nullable String opportunities,
    @PersonalData @Nullable String threats) {}
