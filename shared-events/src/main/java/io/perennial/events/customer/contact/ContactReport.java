package io.perennial.events.customer.contact;

import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * What a contact has brought to light; all of it is kept under the customer's own key.
 *
 * @param metWith whom at the customer it was with
 * @param competitorNews what competitors do
 * @param opinions what the customer thinks of us and our products
 * @param customerNews what is new at the customer
 * @param lessonLearned what we learned for the next time
 */
public record ContactReport(
    @PersonalData @Nullable String metWith,
    @PersonalData @Nullable String competitorNews,
    @PersonalData @Nullable String opinions,
    @PersonalData @Nullable String customerNews,
    @PersonalData @Nullable String lessonLearned) {}
