package io.perennial.events.customer.defection;

import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has been declared to buy in part elsewhere; it stays a customer.
 *
 * @param customerId the customer
 * @param partialDefectionId the partial defection, unique for the customer
 * @param productLine the product line that it buys no longer; absent when it buys part of
 *     everything elsewhere
 * @param reason why
 * @param competitor competitor that gained it, by the name of the company
 * @param rootCause root cause found; kept under the customer's own key
 * @param learned what was learned; kept under the customer's own key
 * @param correctiveAction what is done about it; kept under the customer's own key
 * @param actionOwner who does it; kept under a key of that member of staff
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PartialDefectionDeclared(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String partialDefectionId,
    @Code @Nullable String productLine,
    DefectionReason reason,
    @Identifier @Nullable String competitor,
    @PersonalData @Nullable String rootCause,
    @PersonalData @Nullable String learned,
    @PersonalData @Nullable String correctiveAction,
    @StaffName @Nullable String actionOwner,
    LocalDate occurredOn)
    implements DefectionEvent {}
