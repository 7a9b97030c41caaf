package io.perennial.events.customer.file;

import io.perennial.events.customer.CustomerEvent;

/** Who the customer is, and who its people are. */
public sealed interface CustomerFileEvent extends CustomerEvent
    permits BasicFactsAmended, CustomerRegistered, PersonAdded, PersonAmended, PersonRemoved {}
