package io.perennial.events.customer.contact;

import io.perennial.events.customer.CustomerEvent;

/** How we were in touch with the customer. */
public sealed interface ContactEvent extends CustomerEvent permits CallLogged, VisitLogged {}
