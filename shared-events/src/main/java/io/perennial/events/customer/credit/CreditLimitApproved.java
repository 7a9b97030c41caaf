package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A proposed credit limit has been approved by a second person and is in force.
 *
 * @param customerId the customer
 * @param proposalId the proposal approved
 * @param creditClass class now in force
 * @param limit limit now in force; absent when unlimited
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitApproved(
    String customerId,
    String proposalId,
    CreditClass creditClass,
    @Nullable Money limit,
    LocalDate occurredOn)
    implements CreditEvent {}
