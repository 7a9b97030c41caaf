package io.perennial.events.complaint;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A department and a person of ours deal with the complaint from now on, in place of those before.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param department the department
 * @param person the person; kept under a key of that member of staff
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintAssigned(
    String complaintId,
    String customerId,
    @Code String department,
    @StaffName String person,
    LocalDate occurredOn)
    implements ComplaintEvent {}
