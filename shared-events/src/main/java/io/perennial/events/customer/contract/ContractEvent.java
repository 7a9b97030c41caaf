package io.perennial.events.customer.contract;

import io.perennial.events.customer.CustomerEvent;

/** Contracts with a customer. */
public sealed interface ContractEvent extends CustomerEvent
    permits ContractExpired, ContractRenewalDeclined, ContractRenewed, ContractSigned {}
