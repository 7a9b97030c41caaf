package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Strengths, weaknesses, opportunities and threats have been stated, in place of those before.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param swot what they are
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanSwotStated(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    Swot swot,
    LocalDate occurredOn)
    implements PlanKnowledgeEvent {}
