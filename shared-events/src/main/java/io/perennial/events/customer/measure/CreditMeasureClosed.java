package io.perennial.events.customer.measure;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A measure has been closed, and holds no more.
 *
 * @param customerId the customer
 * @param measureId the measure
 * @param result what came of it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditMeasureClosed(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String measureId,
    @PersonalData String result,
    LocalDate occurredOn)
    implements MeasureEvent {}
