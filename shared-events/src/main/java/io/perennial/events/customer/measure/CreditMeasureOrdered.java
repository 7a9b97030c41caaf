package io.perennial.events.customer.measure;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A measure has been ordered because the customer's credit has worsened.
 *
 * @param customerId the customer
 * @param measureId the measure, unique for the customer
 * @param measure what is done
 * @param owner who sees to it; kept under a key of that member of staff
 * @param dueOn by when it is to have a result
 * @param explanation more about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditMeasureOrdered(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String measureId,
    CreditMeasure measure,
    @StaffName String owner,
    LocalDate dueOn,
    @PersonalData @Nullable String explanation,
    LocalDate occurredOn)
    implements MeasureEvent {}
