package io.perennial.events.customer.goodwill;

import io.perennial.events.customer.CustomerEvent;

/** What the customer has lost with us, and what is given back for it. */
public sealed interface GoodwillEvent extends CustomerEvent
    permits GoodwillGranted, GoodwillProposed, GoodwillRejected, LossSufferedRecorded {}
