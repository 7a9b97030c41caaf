package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A plan has ended.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param outcome achieved or abandoned
 * @param lessons what was learned; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanClosed(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    PlanOutcome outcome,
    @PersonalData(oncePlain = true) String lessons,
    LocalDate occurredOn)
    implements AccountPlanEvent {}
