package io.perennial.events.customer.file;

import io.perennial.events.customer.CustomerEvent;

/** Who the customer is. */
public sealed interface CustomerFileEvent extends CustomerEvent permits CustomerRegistered {}
