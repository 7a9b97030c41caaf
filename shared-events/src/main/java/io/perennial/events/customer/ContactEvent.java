package io.perennial.events.customer;

/** How we were in touch with the customer. */
public sealed interface ContactEvent extends CustomerEvent permits VisitLogged {}
