package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Something else is wanted of the account.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param vision what is wanted of the account; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanVisionAmended(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String vision,
    LocalDate occurredOn)
    implements PlanContentEvent {}
