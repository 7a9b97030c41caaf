package io.perennial.events.accountplan;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A plan has ended.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param outcome achieved or abandoned
 * @param lessons what was learned
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanClosed(
    String planId, String customerId, PlanOutcome outcome, String lessons, LocalDate occurredOn)
    implements AccountPlanEvent {}
