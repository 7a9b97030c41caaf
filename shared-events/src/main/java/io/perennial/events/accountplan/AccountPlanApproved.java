package io.perennial.events.accountplan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A submitted plan has been approved by someone other than its author.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanApproved(String planId, String customerId, LocalDate occurredOn)
    implements AccountPlanEvent {}
