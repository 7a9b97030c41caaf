package io.perennial.events.customer.defection;

import io.perennial.events.customer.CustomerEvent;

/** What of its demand a customer takes elsewhere, and what is learned of a loss. */
public sealed interface DefectionEvent extends CustomerEvent
    permits FailureAnalysisAmended,
        FailureAnalysisRecorded,
        PartialDefectionDeclared,
        PartialDefectionEnded {}
