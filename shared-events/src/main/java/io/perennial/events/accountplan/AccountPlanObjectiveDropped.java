package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An objective is part of the plan no more.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param objectiveId the objective
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanObjectiveDropped(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String objectiveId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements PlanContentEvent {}
