package io.perennial.events.customer.winning;

import io.perennial.events.customer.CustomerEvent;

/** How a prospect, or a customer that was lost, is won. */
public sealed interface WinningEvent extends CustomerEvent
    permits DealClosed, FunnelStepRecorded, ObjectionRecorded, ProspectLost, ProspectRestBegan {}
