package io.perennial.events.customer.investigation;

import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An investigation has been concluded. What it has found is advice: the class in force is the one
 * that was approved.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param creditClass the class found
 * @param reason why; kept under the customer's own key
 * @param cost what the investigation has cost in all; absent when that is as it was
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvestigationConcluded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String investigationId,
    CreditClass creditClass,
    @PersonalData String reason,
    @Nullable Money cost,
    LocalDate occurredOn)
    implements InvestigationEvent {}
