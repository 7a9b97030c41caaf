package io.perennial.events.customer.credit;

import io.perennial.events.personal.Identifier;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A proposed credit limit has been replaced by another proposal before it was approved, and can no
 * longer be approved.
 *
 * @param customerId the customer
 * @param proposalId the proposal that was open
 * @param replacedBy the proposal that is open now
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CreditLimitProposalReplaced(
    String customerId, String proposalId, @Identifier String replacedBy, LocalDate occurredOn)
    implements CreditEvent {}
