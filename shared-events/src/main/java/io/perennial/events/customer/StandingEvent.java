package io.perennial.events.customer;

/** What the customer counts for with us. */
public sealed interface StandingEvent extends CustomerEvent permits TierChanged {}
