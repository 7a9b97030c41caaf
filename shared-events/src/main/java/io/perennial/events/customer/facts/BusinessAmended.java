package io.perennial.events.customer.facts;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * How its business is has become known, or is otherwise now.
 *
 * @param customerId the customer
 * @param business all that is known of it now
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record BusinessAmended(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    CustomerBusiness business,
    @Code String source,
    LocalDate occurredOn)
    implements FactsEvent {}
