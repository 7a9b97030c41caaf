package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something that key accounts are given is planned for this one.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param measure what
 * @param details how; kept under the customer's own key
 * @param owner who sees to it; kept under a key of that member of staff
 * @param dueOn business date by which it is to be given
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanMeasurePlanned(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    KeyAccountMeasure measure,
    @PersonalData @Nullable String details,
    @StaffName @Nullable String owner,
    @Nullable LocalDate dueOn,
    LocalDate occurredOn)
    implements PlanContentEvent {}
