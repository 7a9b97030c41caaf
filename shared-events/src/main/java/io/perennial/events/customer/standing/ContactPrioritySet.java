package io.perennial.events.customer.standing;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How often the customer is to be called and visited has been set.
 *
 * @param customerId the customer
 * @param contactPriority contact priority now
 * @param previousPriority contact priority before; absent when it had none
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ContactPrioritySet(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    ContactPriority contactPriority,
    @Nullable ContactPriority previousPriority,
    LocalDate occurredOn)
    implements StandingEvent {}
