package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Exposure has risen above the limit; recorded once until it has returned within.
 *
 * @param customerId the customer
 * @param limit limit in force
 * @param exposure exposure now
 * @param excess exposure less limit
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitBreached(
    String customerId, Money limit, Money exposure, Money excess, LocalDate occurredOn)
    implements CreditEvent {}
