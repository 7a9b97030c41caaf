package io.perennial.events.customer.dealing;

import io.perennial.events.customer.CustomerEvent;

/** What the customer bought of us, and gave back. */
public sealed interface DealingEvent extends CustomerEvent
    permits PurchaseRecorded, PurchaseReturned {}
