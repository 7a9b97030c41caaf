package io.perennial.events.customer.facts;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * How it deals at present has become known, or is otherwise now.
 *
 * @param customerId the customer
 * @param dealings all that is known of it now
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record DealingsAmended(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    CustomerDealings dealings,
    @Code String source,
    LocalDate occurredOn)
    implements FactsEvent {}
