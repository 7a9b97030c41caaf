package io.perennial.command.customer.registration;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.platform.web.Identities;
import java.time.LocalDate;
import java.util.List;

/** The commands with which customers are entered. */
public final class RegistrationCommands {

  private static final String NUMBER_KIND = "registration-number";
  private static final String PERSON_KIND = "person-id";
  private static final UniqueValue NUMBER =
      new UniqueValue(NUMBER_KIND, true, RegistrationCommands::numbers);

  /** It names a key, so two customers must not share it. */
  private static final UniqueValue PERSON =
      new UniqueValue(PERSON_KIND, true, RegistrationCommands::people);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(RegistrationRefusal.values()),
          List.of(NUMBER, PERSON),
          List.of(
              creation(
                      CUSTOMERS,
                      "register",
                      "Enter a company as a customer, or as one to be won.",
                      new RegisterCustomer(
                          CUSTOMER,
                          "Invented Trading Ltd",
                          "Invented",
                          "HRB 4711",
                          CustomerClass.DEALER,
                          StartingStage.PROSPECT,
                          "north",
                          "tools",
                          LocalDate.of(2020, 5, 1),
                          List.of(
                              new PersonEntry(
                                  "person-1",
                                  PersonRole.OWNER,
                                  "Ina Vented",
                                  "+1 555 0100",
                                  "ina@example.org")),
                          new ProfileEntry(
                              "the north and the coast",
                              "four salesmen",
                              "a second shop next year",
                              "quality before price",
                              "from retail to projects",
                              "two suppliers of each thing",
                              "thirty people"),
                          new BusinessEntry(
                              "well trained",
                              "a tenth more each year",
                              "a fifth of the north",
                              "fast deliveries",
                              "second in the region",
                              "buys screws from Rival Inc",
                              "friendly",
                              "shares its stock figures"),
                          new DealingsEntry(
                              "two campaigns a year",
                              "knows every builder",
                              "no room in the warehouse",
                              "own brand",
                              "good",
                              "honest",
                              "sound",
                              "pays within terms"),
                          "trade fair",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN, RegistrationRefusal.PERSON_ID_RESERVED)
                  .claiming(
                      NUMBER,
                      command -> UniquenessRule.atMostOne(command.registrationNumber()),
                      RegisterCustomer::customerId,
                      RegistrationRefusal.REGISTRATION_NUMBER_TAKEN)
                  .claiming(
                      PERSON,
                      command ->
                          command.people().stream()
                              .map(person -> personKey(person.personId()))
                              .toList(),
                      RegisterCustomer::customerId,
                      RegistrationRefusal.PERSON_ID_TAKEN)));

  private static List<HeldValue> numbers(LifecycleEvent event) {
    return event instanceof CustomerRegistered registered
        ? UniquenessRule.atMostOne(registered.registrationNumber()).stream()
            .filter(number -> !Claims.normalised(number).isEmpty())
            .map(number -> HeldValue.gained(NUMBER_KIND, registered.customerId(), number))
            .toList()
        : List.of();
  }

  private static List<HeldValue> people(LifecycleEvent event) {
    return event instanceof CustomerRegistered registered
        ? registered.people().stream()
            .map(person ->
                HeldValue.gained(
                    PERSON_KIND, registered.customerId(), personKey(person.personId())))
            .toList()
        : List.of();
  }

  /** Hexadecimal, so that normalising it does not take two people for one. */
  private static String personKey(String personId) {
    return Identities.derived(personId);
  }

  private RegistrationCommands() {}
}
