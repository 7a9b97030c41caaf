package io.perennial.events.customer.hold;

import io.perennial.events.customer.CustomerEvent;

/** Whether what is kept of the customer may be erased. */
public sealed interface LegalHoldEvent extends CustomerEvent
    permits LegalHoldLifted, LegalHoldSet {}
