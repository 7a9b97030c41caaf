package io.perennial.events.customer.facts;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * What kind of customer it is has become known, or is otherwise now.
 *
 * @param customerId the customer
 * @param profile all that is known of it now
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ProfileAmended(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    CustomerProfile profile,
    @Code String source,
    LocalDate occurredOn)
    implements FactsEvent {}
