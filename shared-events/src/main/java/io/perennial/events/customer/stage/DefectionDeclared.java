package io.perennial.events.customer.stage;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has been declared lost.
 *
 * @param customerId the customer
 * @param reason why it left
 * @param competitor competitor that gained it, by the name of the company
 * @param rootCause root cause found; kept under the customer's own key
 * @param learned what was learned; kept under the customer's own key
 * @param correctiveAction what is done about it; kept under the customer's own key
 * @param actionOwner who does it; kept under a key of that member of staff
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DefectionDeclared(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    DefectionReason reason,
    @Identifier @Nullable String competitor,
    @PersonalData(oncePlain = true) @Nullable String rootCause,
    @PersonalData(oncePlain = true) @Nullable String learned,
    @PersonalData(oncePlain = true) @Nullable String correctiveAction,
    @StaffName @Nullable String actionOwner,
    LocalDate occurredOn)
    implements StageEvent {}
