package io.perennial.events.customer.correction;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Something was entered by mistake: from its own date on it is as if it had never been recorded,
 * and so is what followed from it alone, such as that a prospect became a customer by it. Both stay
 * in the history; the identifier stays taken.
 *
 * @param customerId the customer
 * @param kind what kind of entry it is
 * @param entryId the entry
 * @param reason why; kept under the customer's own key
 * @param exposure exposure of the customer after it
 * @param occurredOn business date of the entry
 */
@Revision("1")
public record EntryStruckOut(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    EntryKind kind,
    String entryId,
    @PersonalData String reason,
    Money exposure,
    LocalDate occurredOn)
    implements CorrectionEvent {}
