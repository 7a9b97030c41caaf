package io.perennial.events.customer;

/** Who the customer is. */
public sealed interface CustomerFileEvent extends CustomerEvent permits CustomerRegistered {}
