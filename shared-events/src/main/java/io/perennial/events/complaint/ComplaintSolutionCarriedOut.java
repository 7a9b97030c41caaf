package io.perennial.events.complaint;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The accepted solution has been carried out.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param solutionId the solution
 * @param cost what it has cost us; what was expected where nothing else is known
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintSolutionCarriedOut(
    String complaintId,
    String customerId,
    String solutionId,
    @Nullable Money cost,
    LocalDate occurredOn)
    implements ComplaintEvent {}
