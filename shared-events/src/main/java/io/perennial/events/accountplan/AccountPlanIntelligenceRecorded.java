package io.perennial.events.accountplan;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Something has been found out about the account.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param intelligenceId the item, unique for the plan
 * @param level 1 (public and nearly free) to 4 (from the top of the customer)
 * @param area what it is about
 * @param content what was found out; kept under the customer's own key
 * @param source where it comes from; kept under the customer's own key
 * @param cost what it has cost, where known
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanIntelligenceRecorded(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String intelligenceId,
    int level,
    IntelligenceArea area,
    @PersonalData String content,
    @PersonalData @Nullable String source,
    @Nullable Money cost,
    LocalDate occurredOn)
    implements PlanKnowledgeEvent {}
