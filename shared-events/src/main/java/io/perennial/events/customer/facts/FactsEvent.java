package io.perennial.events.customer.facts;

import io.perennial.events.customer.CustomerEvent;

/** What the customer is like: each event says all that is known of its group from then on. */
public sealed interface FactsEvent extends CustomerEvent
    permits BusinessAmended, DealingsAmended, ProfileAmended {}
