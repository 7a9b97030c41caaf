package io.perennial.events.customer.contract;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A contract has ended and was not renewed.
 *
 * @param customerId the customer
 * @param contractId the contract
 * @param occurredOn last day on which it was in force
 */
@Revision("1")
public record ContractExpired(String customerId, String contractId, LocalDate occurredOn)
    implements ContractEvent {}
