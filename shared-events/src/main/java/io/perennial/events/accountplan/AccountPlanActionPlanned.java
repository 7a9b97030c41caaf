package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be done, in place of what was planned under its identifier.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param actionId the action, unique for the plan
 * @param objectiveId the objective that it serves
 * @param task what is to be done; kept under the customer's own key
 * @param owner who does it; kept under a key of that member of staff
 * @param dueOn business date by which it is to be done
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanActionPlanned(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String actionId,
    @Nullable String objectiveId,
    @PersonalData String task,
    @StaffName String owner,
    LocalDate dueOn,
    LocalDate occurredOn)
    implements PlanContentEvent {}
