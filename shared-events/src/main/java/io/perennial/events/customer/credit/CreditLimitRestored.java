package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Exposure has returned within the limit.
 *
 * @param customerId the customer
 * @param limit limit in force; absent when unlimited
 * @param exposure exposure now
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitRestored(
    String customerId, @Nullable Money limit, Money exposure, LocalDate occurredOn)
    implements CreditEvent {}
