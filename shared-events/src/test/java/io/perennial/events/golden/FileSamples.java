package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

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
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderAmended;
import io.perennial.events.customer.stakeholder.StakeholderDropped;
import io.perennial.events.customer.stakeholder.StakeholderNamed;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of what a customer is like, and of who decides there. */
final class FileSamples {

  private FileSamples() {}

  static void addTo(List<Sample> samples) {
    facts(samples);
    basics(samples);
    people(samples);
    stakeholders(samples);
  }

  private static void basics(List<Sample> samples) {
    CompanyDetails details =
        new CompanyDetails(
            List.of(
                new Address("office", "Invented Street 1", "12345", "Inventon", "US"),
                new Address(null, null, null, "Elsewhere", null)),
            List.of(new Phone("orders", "+1 555 0109"), new Phone(null, "+1 555 0110")),
            1987,
            "Ltd",
            List.of(new LineOfBusiness("machines"), new LineOfBusiness("repairs")));
    Person person =
        new Person(
            "person-0001",
            PersonRole.OWNER,
            "Ina Vented",
            "+1 555 0100",
            "ina@example.org",
            personDetails());
    add(
        samples,
        "with-details",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            "Invented",
            "HRB 4711",
            CustomerClass.DEALER,
            LifecycleStage.PROSPECT,
            "north",
            "tools",
            null,
            details,
            List.of(person),
            null,
            null,
            null,
            "visit",
            DAY));
    add(
        samples,
        "typical",
        new BasicFactsAmended(
            CUSTOMER,
            "Invented Trading Holding Ltd",
            "Invented",
            "HRB 4712",
            CustomerClass.DEALER,
            "north",
            "tools",
            DAY.minusYears(5),
            details,
            "register of companies",
            DAY));
    add(
        samples,
        "minimal",
        new BasicFactsAmended(
            "customer-1",
            "Least Ltd",
            null,
            null,
            CustomerClass.END_USER,
            null,
            null,
            null,
            null,
            "call",
            DAY));
  }

  private static PersonDetails personDetails() {
    return new PersonDetails(
        "managing director",
        List.of(PersonRole.MANAGER, PersonRole.LEGAL_REPRESENTATIVE),
        List.of(new Phone("mobile", "+1 555 0108"), new Phone(null, "+1 555 0111")),
        "quick",
        "chess",
        "merchant",
        "50-59",
        "married");
  }

  private static void people(List<Sample> samples) {
    Person least = new Person("p", PersonRole.CONTACT, "P", null, null, null);
    add(
        samples,
        "typical",
        new PersonAdded(
            CUSTOMER,
            new Person(
                "person-0002",
                PersonRole.MANAGER,
                "Otto Vented",
                "+1 555 0101",
                "otto@example.org",
                personDetails()),
            "visit",
            DAY));
    add(samples, "minimal", new PersonAdded("customer-1", least, "call", DAY));
    add(
        samples,
        "typical",
        new PersonAmended(
            CUSTOMER,
            new Person(
                "person-0002",
                PersonRole.OWNER,
                "Otto Vented",
                "+1 555 0102",
                null,
                new PersonDetails(null, List.of(), List.of(), "calm", null, null, "40-49", null)),
            "visit",
            DAY));
    add(samples, "minimal", new PersonAmended("customer-1", least, "call", DAY));
    add(
        samples,
        "typical",
        new PersonRemoved(CUSTOMER, "person-0002", "has left the company", DAY));
    add(samples, "minimal", new PersonRemoved("customer-1", "p", null, DAY));
  }

  private static void facts(List<Sample> samples) {
    add(
        samples,
        "with-facts",
        new CustomerRegistered(
            CUSTOMER,
            "Invented Trading Ltd",
            null,
            null,
            CustomerClass.DEALER,
            LifecycleStage.PROSPECT,
            null,
            null,
            null,
            null,
            List.of(),
            new CustomerProfile(
                "the north and the coast",
                "four salesmen",
                "a second shop next year",
                "quality before price",
                "from retail to projects",
                "buys from two suppliers of each thing",
                "thirty people, two warehouses"),
            new CustomerBusiness(
                "well trained",
                "a tenth more each year",
                "a fifth of the north",
                "fast deliveries",
                "second in the region",
                "buys screws from Rival Inc",
                "friendly",
                "shares its stock figures"),
            new CustomerDealings(
                "two campaigns a year",
                "knows every builder",
                "no room in the warehouse",
                "own brand",
                "good",
                "honest",
                "sound",
                "pays within terms"),
            "visit",
            DAY));
    add(
        samples,
        "typical",
        new ProfileAmended(
            CUSTOMER,
            new CustomerProfile(
                "the north and the coast",
                "four salesmen",
                "a second shop next year",
                "quality before price",
                "from retail to projects",
                "buys from two suppliers of each thing",
                "thirty people, two warehouses"),
            "visit",
            DAY));
    add(samples, "minimal", new ProfileAmended("customer-1", CustomerProfile.UNKNOWN, "call", DAY));
    add(
        samples,
        "typical",
        new BusinessAmended(
            CUSTOMER,
            new CustomerBusiness(
                "well trained",
                "a tenth more each year",
                "a fifth of the north",
                "fast deliveries",
                "second in the region",
                "buys screws from Rival Inc",
                "friendly",
                "shares its stock figures"),
            "visit",
            DAY));
    add(
        samples,
        "minimal",
        new BusinessAmended("customer-1", CustomerBusiness.UNKNOWN, "call", DAY));
    add(
        samples,
        "typical",
        new DealingsAmended(
            CUSTOMER,
            new CustomerDealings(
                "two campaigns a year",
                "knows every builder",
                "no room in the warehouse",
                "own brand",
                "good",
                "honest",
                "sound",
                "pays within terms"),
            "visit",
            DAY));
    add(
        samples,
        "minimal",
        new DealingsAmended("customer-1", CustomerDealings.UNKNOWN, "call", DAY));
  }

  private static void stakeholders(List<Sample> samples) {
    add(
        samples,
        "typical",
        new StakeholderNamed(
            CUSTOMER,
            "person-0001",
            StakeholderRole.DECISION_MAKER,
            Attitude.NEUTRAL,
            "knows us from a fair",
            DAY));
    add(
        samples,
        "minimal",
        new StakeholderNamed(
            "customer-1", "p", StakeholderRole.OUTSIDER, Attitude.OPPONENT, null, DAY));
    add(
        samples,
        "typical",
        new StakeholderAmended(
            CUSTOMER,
            "person-0001",
            StakeholderRole.ADVISER,
            Attitude.SUPPORTER,
            "we helped in a hurry",
            DAY));
    add(
        samples,
        "minimal",
        new StakeholderAmended(
            "customer-1", "p", StakeholderRole.GATEKEEPER, Attitude.NEUTRAL, null, DAY));
    add(samples, "typical", new StakeholderDropped(CUSTOMER, "person-0001", "has retired", DAY));
    add(samples, "minimal", new StakeholderDropped("customer-1", "p", null, DAY));
  }
}
