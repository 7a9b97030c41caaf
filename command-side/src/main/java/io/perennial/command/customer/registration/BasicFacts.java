package io.perennial.command.customer.registration;

import static io.perennial.command.change.Change.readable;

import io.perennial.events.customer.file.Address;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Phone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a customer is, as far as it is known and can still be read. */
record BasicFacts(
    String legalName,
    @Nullable String tradingName,
    @Nullable String registrationNumber,
    CustomerClass customerClass,
    @Nullable String region,
    @Nullable String lineOfBusiness,
    @Nullable LocalDate relationshipStartedOn,
    CompanyDetails details) {

  static BasicFacts of(CustomerRegistered event) {
    return new BasicFacts(
        event.legalName(),
        event.tradingName(),
        event.registrationNumber(),
        event.customerClass(),
        event.region(),
        event.lineOfBusiness(),
        event.relationshipStartedOn(),
        known(event.details()));
  }

  static BasicFacts of(BasicFactsAmended event) {
    return new BasicFacts(
        event.legalName(),
        event.tradingName(),
        event.registrationNumber(),
        event.customerClass(),
        event.region(),
        event.lineOfBusiness(),
        event.relationshipStartedOn(),
        known(event.details()));
  }

  /** As they are recorded. */
  BasicFactsAmended amended(String customerId, String source, LocalDate on) {
    return new BasicFactsAmended(
        customerId,
        legalName,
        tradingName,
        registrationNumber,
        customerClass,
        region,
        lineOfBusiness,
        relationshipStartedOn,
        details.equals(CompanyDetails.UNKNOWN) ? null : details,
        source,
        on);
  }

  private static CompanyDetails known(@Nullable CompanyDetails recorded) {
    if (recorded == null) {
      return CompanyDetails.UNKNOWN;
    }
    return new CompanyDetails(
        recorded.addresses().stream().filter(BasicFacts::isReadable).toList(),
        phones(recorded.phones()),
        recorded.foundingYear(),
        recorded.legalForm(),
        recorded.furtherLinesOfBusiness());
  }

  /** One key opens all that an address says, or none of it. */
  private static boolean isReadable(Address address) {
    return readable(address.city()) != null;
  }

  /** Those that can still be read. */
  static List<Phone> phones(List<Phone> recorded) {
    return recorded.stream().filter(phone -> readable(phone.number()) != null).toList();
  }
}
