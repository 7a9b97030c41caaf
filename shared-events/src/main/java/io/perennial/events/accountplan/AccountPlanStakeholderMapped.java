package io.perennial.events.accountplan;

import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person of the customer is on the map of stakeholders, in place of what was said of it before.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param personId the person, one of the customer's people
 * @param role what part the person has
 * @param attitude how the person thinks of us
 * @param approach how we win or keep the person; kept under the person's own key
 * @param owner who of us does that; kept under a key of that member of staff
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanStakeholderMapped(
    String planId,
    String customerId,
    @DataSubject(Subject.Kind.PERSON) String personId,
    StakeholderRole role,
    Attitude attitude,
    @PersonalData @Nullable String approach,
    @StaffName @Nullable String owner,
    LocalDate occurredOn)
    implements PlanKnowledgeEvent {}
