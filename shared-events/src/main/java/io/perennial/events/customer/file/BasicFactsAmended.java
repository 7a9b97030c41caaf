package io.perennial.events.customer.file;

import io.perennial.events.personal.Code;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.Identifier;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is has become known better, or is otherwise now.
 *
 * @param customerId the customer
 * @param legalName name in the register of companies
 * @param tradingName name it trades under
 * @param registrationNumber number in the register of companies, unique among customers; the one
 *     before, if another, belongs to nobody
 * @param customerClass what it is in the trade
 * @param region sales region
 * @param lineOfBusiness line of business
 * @param relationshipStartedOn start of the relationship, where it began before the registration
 * @param details what else is known of it
 * @param source where the information comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record BasicFactsAmended(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    @Identifier String legalName,
    @Identifier @Nullable String tradingName,
    @Identifier @Nullable String registrationNumber,
    CustomerClass customerClass,
    @Code @Nullable String region,
    @Code @Nullable String lineOfBusiness,
    @Nullable LocalDate relationshipStartedOn,
    @Nullable CompanyDetails details,
    @Code String source,
    LocalDate occurredOn)
    implements CustomerFileEvent {}
