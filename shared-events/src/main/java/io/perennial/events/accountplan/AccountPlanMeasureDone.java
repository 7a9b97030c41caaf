package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something that key accounts are given has been given to this one.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param measure what
 * @param result what has come of it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanMeasureDone(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    KeyAccountMeasure measure,
    @PersonalData @Nullable String result,
    LocalDate occurredOn)
    implements PlanContentEvent {}
