package io.perennial.events.customer.investigation;

import io.perennial.events.Money;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An investigation into the customer's credit has been opened.
 *
 * @param customerId the customer
 * @param investigationId the investigation, unique for the customer
 * @param channel where is asked
 * @param investigator who asks; kept under a key of that member of staff
 * @param expectedCost what it is expected to cost
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvestigationOpened(
    String customerId,
    String investigationId,
    InvestigationChannel channel,
    @StaffName @Nullable String investigator,
    @Nullable Money expectedCost,
    LocalDate occurredOn)
    implements InvestigationEvent {}
