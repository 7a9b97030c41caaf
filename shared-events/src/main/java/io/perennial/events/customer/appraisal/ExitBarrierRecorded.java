package io.perennial.events.customer.appraisal;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the customer from leaving us, and how much; it replaces what was known of this
 * barrier.
 *
 * @param customerId the customer
 * @param barrier the barrier
 * @param strength 0 (none) to 3
 * @param note more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ExitBarrierRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    ExitBarrier barrier,
    int strength,
    @PersonalData @Nullable String note,
    LocalDate occurredOn)
    implements AppraisalEvent {}
