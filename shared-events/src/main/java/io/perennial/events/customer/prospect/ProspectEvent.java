package io.perennial.events.customer.prospect;

import io.perennial.events.customer.CustomerEvent;

/** Whether a company that has not bought yet is to be won. */
public sealed interface ProspectEvent extends CustomerEvent
    permits ProspectDisqualified, ProspectQualified, ProspectReopened {}
