package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A person of the customer is otherwise now, or is known better.
 *
 * @param customerId the customer
 * @param person all that is known of the person now
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PersonAmended(
    String customerId, Person person, @Code String source, LocalDate occurredOn)
    implements CustomerFileEvent {}
