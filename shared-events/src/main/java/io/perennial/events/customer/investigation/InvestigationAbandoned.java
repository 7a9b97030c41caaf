package io.perennial.events.customer.investigation;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An investigation has been given up without a conclusion, also because it was opened by mistake.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param reason why; kept under the customer's own key
 * @param cost what the investigation has cost in all; absent when that is as it was
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvestigationAbandoned(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String investigationId,
    @PersonalData String reason,
    @Nullable Money cost,
    LocalDate occurredOn)
    implements InvestigationEvent {}
