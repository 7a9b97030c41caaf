package io.perennial.events.customer.contact;

import io.perennial.events.Money;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A representative has visited the customer.
 *
 * @param customerId the customer
 * @param visitId the visit, unique for the customer
 * @param representative who visited; kept under a key of that member of staff
 * @param durationMinutes minutes spent
 * @param purpose why
 * @param outcome what came of it
 * @param orderedAmount amount ordered
 * @param collectedAmount amount collected
 * @param cost cost of the visit
 * @param notes what else there is to say; kept under the customer's own key
 * @param report what the visit has brought to light
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record VisitLogged(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    String visitId,
    @StaffName String representative,
    int durationMinutes,
    VisitPurpose purpose,
    VisitOutcome outcome,
    @Nullable Money orderedAmount,
    @Nullable Money collectedAmount,
    @Nullable Money cost,
    @PersonalData @Nullable String notes,
    @Nullable ContactReport report,
    LocalDate occurredOn)
    implements ContactEvent, LoggedContact {}
