package io.perennial.events.customer.credit;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A proposed credit limit has been rejected by somebody else, or withdrawn by who proposed it; the
 * actor in the metadata tells which. What was in force stays in force.
 *
 * @param customerId the customer
 * @param proposalId the proposal
 * @param reason why; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitProposalRejected(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String proposalId,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements CreditEvent {}
