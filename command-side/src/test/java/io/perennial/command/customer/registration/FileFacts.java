package io.perennial.command.customer.registration;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;

import io.perennial.events.customer.file.Address;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.LineOfBusiness;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonDetails;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.file.Phone;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of the file of an invented customer. */
final class FileFacts {
  static final String PERSON = "person-1";
  static final LocalDate STARTED_ON = LocalDate.of(2020, 5, 1);

  private FileFacts() {}

  static CompanyDetails details(String city) {
    return new CompanyDetails(
        List.of(new Address("office", "Street 1", "12345", city, "US")),
        List.of(new Phone("orders", "+1 555 0109")),
        1987,
        "Ltd",
        List.of(new LineOfBusiness("machines")));
  }

  static CustomerRegistered registered(@Nullable CompanyDetails details, Person... people) {
    return new CustomerRegistered(
        CUSTOMER,
        "Invented Trading Ltd",
        "Invented",
        "HRB 4711",
        CustomerClass.DEALER,
        LifecycleStage.PROSPECT,
        "north",
        "tools",
        STARTED_ON,
        details,
        List.of(people),
        null,
        null,
        null,
        "trade fair",
        REGISTERED_ON);
  }

  static BasicFactsAmended amended(
      String legalName, @Nullable String number, @Nullable CompanyDetails details, LocalDate on) {
    return new BasicFactsAmended(
        CUSTOMER,
        legalName,
        "Invented",
        number,
        CustomerClass.DEALER,
        "north",
        "tools",
        STARTED_ON,
        details,
        "visit",
        on);
  }

  static Person person(String name, @Nullable String phone) {
    return new Person(PERSON, PersonRole.OWNER, name, phone, null, null);
  }

  static Person knownBetter(String name, @Nullable String character) {
    return new Person(
        PERSON,
        PersonRole.OWNER,
        name,
        "+1 555 0100",
        null,
        new PersonDetails(
            "director",
            List.of(PersonRole.MANAGER),
            List.of(new Phone("mobile", "+1 555 0108")),
            character,
            null,
            null,
            "40-49",
            null));
  }

  static PersonAdded added(Person person, LocalDate on) {
    return new PersonAdded(CUSTOMER, person, "visit", on);
  }

  static PersonAmended amended(Person person, LocalDate on) {
    return new PersonAmended(CUSTOMER, person, "visit", on);
  }

  static PersonRemoved removed(@Nullable String reason, LocalDate on) {
    return new PersonRemoved(CUSTOMER, PERSON, reason, on);
  }

  static RegisterCustomer detailed(String city, String legalForm, String character) {
    return new RegisterCustomer(
        CUSTOMER,
        "Invented Trading Ltd",
        "Invented",
        "HRB 4711",
        CustomerClass.DEALER,
        null,
        "north",
        "tools",
        List.of("machines"),
        List.of(new AddressEntry("office", "Street 1", "12345", city, "US")),
        List.of(new PhoneEntry("orders", "+1 555 0109")),
        1987,
        legalForm,
        STARTED_ON,
        List.of(
            new PersonEntry(
                PERSON,
                PersonRole.OWNER,
                "Ina Vented",
                "+1 555 0100",
                null,
                "director",
                List.of(PersonRole.MANAGER),
                List.of(new PhoneEntry("mobile", "+1 555 0108")),
                character,
                null,
                null,
                "40-49",
                null)),
        null,
        null,
        null,
        "trade fair",
        REGISTERED_ON);
  }
}
