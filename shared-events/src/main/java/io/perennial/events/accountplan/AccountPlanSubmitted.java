package io.perennial.events.accountplan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A drafted plan has been submitted for approval.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanSubmitted(String planId, String customerId, LocalDate occurredOn)
    implements AccountPlanEvent {}
