package io.perennial.events.customer.stage;

import io.perennial.events.customer.CustomerEvent;

/** Won, lost, won back. */
public sealed interface StageEvent extends CustomerEvent
    permits CustomerWon, CustomerWonBack, DefectionDeclared {}
