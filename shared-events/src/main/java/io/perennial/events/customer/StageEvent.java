package io.perennial.events.customer;

/** Won, lost, won back. */
public sealed interface StageEvent extends CustomerEvent
    permits CustomerWon, CustomerWonBack, DefectionDeclared {}
