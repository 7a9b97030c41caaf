package io.perennial.query;

import io.perennial.events.customer.facts.BusinessAmended;
import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.facts.DealingsAmended;
import io.perennial.events.customer.facts.ProfileAmended;
import io.perennial.events.customer.file.Address;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CompanyDetails;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderAmended;
import io.perennial.events.customer.stakeholder.StakeholderDropped;
import io.perennial.events.customer.stakeholder.StakeholderNamed;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import java.util.List;

/** Plainly invented facts of the file of one customer. */
public record FileFacts(String customerId) {

  public BasicFactsAmended basics(
      String on, String legalName, CustomerClass customerClass, String region) {
    return new BasicFactsAmended(
        customerId,
        legalName,
        "Trade",
        "R-2",
        customerClass,
        region,
        "Tools",
        null,
        new CompanyDetails(
            List.of(new Address("office", null, null, "Inventon", "US")),
            List.of(),
            1987,
            null,
            List.of()),
        "visit",
        Facts.day(on));
  }

  public PersonAdded personAdded(String on, String personId, String name) {
    return new PersonAdded(customerId, contact(personId, name), "visit", Facts.day(on));
  }

  public PersonAmended personAmended(String on, String personId, String name) {
    return new PersonAmended(customerId, contact(personId, name), "call", Facts.day(on));
  }

  public PersonRemoved personRemoved(String on, String personId) {
    return new PersonRemoved(customerId, personId, null, Facts.day(on));
  }

  private static Person contact(String personId, String name) {
    return new Person(personId, PersonRole.CONTACT, name, null, null, null);
  }

  public ProfileAmended profile(String on, String what) {
    return new ProfileAmended(
        customerId,
        new CustomerProfile(what, null, null, null, null, null, null),
        "visit",
        Facts.day(on));
  }

  public BusinessAmended business(String on, String what) {
    return new BusinessAmended(
        customerId,
        new CustomerBusiness(what, null, null, null, null, null, null, null),
        "visit",
        Facts.day(on));
  }

  public DealingsAmended dealings(String on, String what) {
    return new DealingsAmended(
        customerId,
        new CustomerDealings(what, null, null, null, null, null, null, null),
        "visit",
        Facts.day(on));
  }

  public StakeholderNamed stakeholder(String on, Attitude attitude) {
    return new StakeholderNamed(
        customerId, "person-1", StakeholderRole.USER, attitude, "so it is", Facts.day(on));
  }

  public StakeholderAmended amended(String on, Attitude attitude) {
    return new StakeholderAmended(
        customerId, "person-1", StakeholderRole.USER, attitude, "now", Facts.day(on));
  }

  public StakeholderDropped dropped(String on) {
    return new StakeholderDropped(customerId, "person-1", "retired", Facts.day(on));
  }
}
