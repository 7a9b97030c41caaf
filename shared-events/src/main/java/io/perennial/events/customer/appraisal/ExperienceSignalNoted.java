package io.perennial.events.customer.appraisal;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has observed that the customer is turning from a generalist into a specialist.
 *
 * @param customerId the customer
 * @param signal what was observed
 * @param observedBy who of our people observed it; kept under that person's key
 * @param note more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ExperienceSignalNoted(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    ExperienceSignal signal,
    @StaffName String observedBy,
    @PersonalData @Nullable String note,
    LocalDate occurredOn)
    implements AppraisalEvent {}
