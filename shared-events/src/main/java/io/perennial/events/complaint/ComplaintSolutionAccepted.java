package io.perennial.events.complaint;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The customer has accepted a solution.
 *
 * @param complaintId the complaint
 * @param customerId the customer
 * @param solutionId the solution
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ComplaintSolutionAccepted(
    String complaintId, String customerId, String solutionId, LocalDate occurredOn)
    implements ComplaintEvent {}
