package io.perennial.command.customer;

import io.perennial.command.common.Trace;
import io.perennial.events.customer.file.Address;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a fact must be the same for it to be a repeat, beside what it says in words: all that the
 * caller states.
 */
final class CustomerTraces {
  private CustomerTraces() {}

  static Trace of(CustomerRegistered event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.legalName());
    parts.add(event.tradingName());
    parts.add(event.registrationNumber());
    parts.add(event.customerClass());
    parts.add(event.stage());
    parts.add(event.region());
    parts.add(event.lineOfBusiness());
    parts.add(event.relationshipStartedOn());
    parts.add(event.source());
    if (event.details() != null) {
      addDetails(event.details(), parts);
    }
    for (Person person : event.people()) {
      parts.add(person.personId());
      parts.add(person.role());
      if (person.details() != null) {
        parts.addAll(person.details().furtherRoles());
        person.details().furtherPhones().forEach(phone -> parts.add(phone.purpose()));
      }
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  private static void addDetails(CompanyDetails details, List<@Nullable Object> parts) {
    parts.add(details.foundingYear());
    parts.add(details.legalForm());
    parts.addAll(details.furtherLinesOfBusiness());
    for (Address address : details.addresses()) {
      parts.add(address.purpose());
      parts.add(address.country());
    }
    details.phones().forEach(phone -> parts.add(phone.purpose()));
  }
}
