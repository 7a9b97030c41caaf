package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A submitted plan has been sent back and is a draft again.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanSentBack(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements AccountPlanEvent {}
