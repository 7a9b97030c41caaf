package io.perennial.events.customer;

/** What the customer bought of us. */
public sealed interface DealingEvent extends CustomerEvent permits PurchaseRecorded {}
