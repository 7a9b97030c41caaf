package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * It has been stated where we stand with the account, in place of what was stated before.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param position where we stand
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanPositionStated(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    OwnPosition position,
    LocalDate occurredOn)
    implements PlanKnowledgeEvent {}
