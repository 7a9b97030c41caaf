package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A competitor at the account has been assessed, in place of what was said of it before.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param competitor the competitor, by the name of the company
 * @param strengths what it does better; kept under the customer's own key
 * @param weaknesses what it does worse; kept under the customer's own key
 * @param answer what we do about it; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanCompetitorAssessed(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @Identifier String competitor,
    @PersonalData @Nullable String strengths,
    @PersonalData @Nullable String weaknesses,
    @PersonalData @Nullable String answer,
    LocalDate occurredOn)
    implements PlanKnowledgeEvent {}
