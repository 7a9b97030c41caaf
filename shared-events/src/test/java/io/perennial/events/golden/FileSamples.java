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
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
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
    stakeholders(samples);
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
