package io.perennial.query.customer;

import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the customer is.
 *
 * @param legalName name in the register of companies
 * @param tradingName name it trades under
 * @param registrationNumber number in the register of companies
 * @param customerClass what it is in the trade
 * @param region sales region
 * @param lineOfBusiness line of business
 * @param relationshipStartedOn start of the relationship
 * @param details what else is known of the company
 * @param source where the information comes from
 * @param on business date of the information
 * @param registeredOn business date of the registration
 */
public record Identity(
    String legalName,
    @Nullable String tradingName,
    @Nullable String registrationNumber,
    CustomerClass customerClass,
    @Nullable String region,
    @Nullable String lineOfBusiness,
    @Nullable LocalDate relationshipStartedOn,
    @Nullable CompanyDetails details,
    String source,
    LocalDate on,
    LocalDate registeredOn) {

  static Identity of(CustomerRegistered event) {
    return new Identity(
        event.legalName(),
        event.tradingName(),
        event.registrationNumber(),
        event.customerClass(),
        event.region(),
        event.lineOfBusiness(),
        event.relationshipStartedOn(),
        event.details(),
        event.source(),
        event.occurredOn(),
        event.occurredOn());
  }

  /** After an amendment; an earlier one does not replace what is known now. */
  static Identity amended(@Nullable Identity before, BasicFactsAmended event) {
    if (before != null && event.occurredOn().isBefore(before.on)) {
      return before;
    }
    return new Identity(
        event.legalName(),
        event.tradingName(),
        event.registrationNumber(),
        event.customerClass(),
        event.region(),
        event.lineOfBusiness(),
        event.relationshipStartedOn(),
        event.details(),
        event.source(),
        event.occurredOn(),
        before == null ? event.occurredOn() : before.registeredOn);
  }
}
