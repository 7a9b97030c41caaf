package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A credit class and limit have been proposed; the proposer is the actor in the metadata.
 *
 * @param customerId the customer
 * @param proposalId the proposal, unique for the customer
 * @param creditClass class proposed
 * @param limit limit proposed; absent when unlimited
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitProposed(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String proposalId,
    CreditClass creditClass,
    @Nullable Money limit,
    @PersonalData(oncePlain = true) String reason,
    LocalDate occurredOn)
    implements CreditEvent {}
