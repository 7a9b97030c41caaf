package io.perennial.events.accountplan;

import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.personal.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * Where we stand with the account.
 *
 * @param relationship relationship and business; kept under the customer's own key
 * @param resources ability and resources; kept under the customer's own key
 * @param strategy competitive strategy; kept under the customer's own key
 * @param strengthsAndWeaknesses strengths and weaknesses; kept under the customer's own key
 * @param customersView what the customer thinks of it; kept under the customer's own key
 * @param phase phase of the relationship
 */
public record OwnPosition(
    @PersonalData @Nullable String relationship,
    @PersonalData @Nullable String resources,
    @PersonalData @Nullable String strategy,
    @PersonalData @Nullable String strengthsAndWeaknesses,
    @PersonalData @Nullable String customersView,
    @Nullable RelationshipPhase phase) {}
