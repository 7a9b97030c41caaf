package io.perennial.events.customer.care;

import io.perennial.events.customer.CustomerEvent;

/** How the customer is looked after. */
public sealed interface CareEvent extends CustomerEvent
    permits PreferenceRecorded, RepresentativeAssigned {}
