package io.perennial.events.customer.winning;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The company has objected to buying from us.
 *
 * @param customerId the company
 * @param objectionId the objection, unique for the customer
 * @param contactId the call, visit or other contact in which it was made
 * @param reason what it said against it
 * @param answer what we answered; kept under the customer's own key
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ObjectionRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String objectionId,
    String contactId,
    ObjectionReason reason,
    @PersonalData @Nullable String answer,
    LocalDate occurredOn)
    implements WinningEvent {}
