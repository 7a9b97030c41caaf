package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An objective is part of the plan, in place of what was set under its identifier.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param objectiveId the objective, unique for the plan; those of the draft are {@code objective-1}
 *     and so on
 * @param objective the SMART objective
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanObjectiveSet(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String objectiveId,
    Objective objective,
    LocalDate occurredOn)
    implements PlanContentEvent {}
