package io.perennial.events.customer.investigation;

import io.perennial.events.customer.CustomerEvent;

/** What is found out about whether a customer can and will pay. */
public sealed interface InvestigationEvent extends CustomerEvent
    permits InvestigationAbandoned,
        InvestigationAnswered,
        InvestigationConcluded,
        InvestigationOpened {}
