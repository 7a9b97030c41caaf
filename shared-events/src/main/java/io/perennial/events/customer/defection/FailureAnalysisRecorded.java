package io.perennial.events.customer.defection;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * It has been analysed why a customer left, wholly or in part.
 *
 * @param customerId the customer
 * @param partialDefectionId the partial defection analysed; absent of the loss of the customer
 * @param lostOn business date of the defection, or of the loss by silence
 * @param rootCause root cause found; kept under the customer's own key
 * @param learned what was learned; kept under the customer's own key
 * @param correctiveAction what is done about it; kept under the customer's own key
 * @param actionOwner who does it; kept under a key of that member of staff
 * @param dueOn business date by which it is to be done
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record FailureAnalysisRecorded(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @Nullable String partialDefectionId,
    LocalDate lostOn,
    @PersonalData String rootCause,
    @PersonalData String learned,
    @PersonalData @Nullable String correctiveAction,
    @StaffName @Nullable String actionOwner,
    @Nullable LocalDate dueOn,
    LocalDate occurredOn)
    implements DefectionEvent {}
