package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Something that was planned has been done.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param actionId the action
 * @param result what has come of it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanActionDone(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String actionId,
    @PersonalData String result,
    LocalDate occurredOn)
    implements PlanContentEvent {}
