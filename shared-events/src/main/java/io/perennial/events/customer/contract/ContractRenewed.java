package io.perennial.events.customer.contract;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A contract has been renewed: it goes on behind the day on which it would have ended.
 *
 * @param customerId the customer
 * @param contractId the contract
 * @param endedOn last day on which it would have been in force
 * @param endsOn last day on which it is in force now
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ContractRenewed(
    String customerId, String contractId, LocalDate endedOn, LocalDate endsOn, LocalDate occurredOn)
    implements ContractEvent {}
