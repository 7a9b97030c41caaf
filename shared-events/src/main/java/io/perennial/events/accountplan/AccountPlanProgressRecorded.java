package io.perennial.events.accountplan;

import io.perennial.events.Unit;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * It has been measured how far an objective is.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param objectiveId the objective
 * @param value value of the metric, in its unit
 * @param notes what there is to say; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanProgressRecorded(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String objectiveId,
    @Unit(Unit.OBJECTIVE) BigDecimal value,
    @PersonalData @Nullable String notes,
    LocalDate occurredOn)
    implements PlanContentEvent {}
