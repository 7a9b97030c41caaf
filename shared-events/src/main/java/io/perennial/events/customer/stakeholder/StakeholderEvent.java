package io.perennial.events.customer.stakeholder;

import io.perennial.events.customer.CustomerEvent;

/** Who at the customer decides with or against us. */
public sealed interface StakeholderEvent extends CustomerEvent
    permits StakeholderAmended, StakeholderDropped, StakeholderNamed {}
