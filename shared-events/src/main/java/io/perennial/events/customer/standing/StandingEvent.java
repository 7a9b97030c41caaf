package io.perennial.events.customer.standing;

import io.perennial.events.customer.CustomerEvent;

/** What the customer counts for with us. */
public sealed interface StandingEvent extends CustomerEvent
    permits ContactPrioritySet, CustomerClassifiedInPyramid, RelationshipPhaseMoved, TierChanged {}
