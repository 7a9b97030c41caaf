package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A person of the customer has become known.
 *
 * @param customerId the customer
 * @param person all that is known of the person now
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PersonAdded(
    String customerId, Person person, @Code String source, LocalDate occurredOn)
    implements CustomerFileEvent {}
