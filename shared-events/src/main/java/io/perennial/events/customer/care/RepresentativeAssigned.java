package io.perennial.events.customer.care;

import io.perennial.events.personal.StaffName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * One of our representatives looks after the customer from now on, in place of the one before.
 *
 * @param customerId the customer
 * @param representative who looks after it; kept under a key of that member of staff
 * @param occurredOn business date in the company's time zone, from which on
 */
@Revision("1")
public record RepresentativeAssigned(
    String customerId, @StaffName String representative, LocalDate occurredOn)
    implements CareEvent {}
