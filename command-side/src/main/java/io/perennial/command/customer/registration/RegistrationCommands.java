package io.perennial.command.customer.registration;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.change.Change.after;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.PERSON_UNKNOWN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.command.change.Change;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.platform.web.Identities;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The commands with which customers are entered. */
public final class RegistrationCommands {

  private static final String NUMBER_KIND = "registration-number";
  private static final String PERSON_KIND = "person-id";
  private static final UniqueValue NUMBER =
      new UniqueValue(NUMBER_KIND, false, RegistrationCommands::numbers);

  /** It names a key, so two customers must not share it; nor is it another one's later. */
  private static final UniqueValue PERSON =
      new UniqueValue(PERSON_KIND, true, RegistrationCommands::people);

  private static final AddressEntry OFFICE =
      new AddressEntry("office", "Invented Street 1", "12345", "Inventon", "US");
  private static final PhoneEntry ORDERS = new PhoneEntry("orders", "+1 555 0109");
  private static final PhoneEntry MOBILE = new PhoneEntry("mobile", "+1 555 0108");

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
                          List.of("machines"),
                          List.of(OFFICE),
                          List.of(ORDERS),
                          1987,
                          "Ltd",
                          LocalDate.of(2020, 5, 1),
                          List.of(
                              new PersonEntry(
                                  "person-1",
                                  PersonRole.OWNER,
                                  "Ina Vented",
                                  "+1 555 0100",
                                  "ina@example.org",
                                  "managing director",
                                  List.of(PersonRole.MANAGER),
                                  List.of(MOBILE),
                                  "quick",
                                  "chess",
                                  "merchant",
                                  "50-59",
                                  "married")),
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
                      RegistrationRefusal.PERSON_ID_TAKEN),
              task(
                      CUSTOMERS,
                      "amend-basic-facts",
                      "Amend who the customer is; only what is given changes, and null clears.",
                      new AmendBasicFacts(
                          CUSTOMER,
                          new Change<>("Invented Trading Holding Ltd"),
                          new Change<>("Invented"),
                          new Change<>("HRB 4712"),
                          new Change<>(CustomerClass.DEALER),
                          new Change<>("north"),
                          new Change<>("tools"),
                          new Change<>(List.of("machines")),
                          new Change<>(List.of(OFFICE)),
                          new Change<>(List.of(ORDERS)),
                          new Change<>(1987),
                          new Change<>("Ltd"),
                          new Change<>(LocalDate.of(2020, 5, 1)),
                          "register of companies",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(DATED_TOO_EARLY)
                  .replacing(
                      NUMBER,
                      command -> command.registrationNumber() != null,
                      command ->
                          UniquenessRule.atMostOne(after(command.registrationNumber(), null)),
                      AmendBasicFacts::customerId,
                      RegistrationRefusal.REGISTRATION_NUMBER_TAKEN),
              task(
                      CUSTOMERS,
                      "add-person",
                      "Add a person to the customer's people.",
                      new AddPerson(
                          CUSTOMER,
                          "person-2",
                          PersonRole.MANAGER,
                          "Otto Vented",
                          "+1 555 0101",
                          "otto@example.org",
                          "head of purchasing",
                          List.of(PersonRole.LEGAL_REPRESENTATIVE),
                          List.of(MOBILE),
                          "calm",
                          "sailing",
                          "engineer",
                          "40-49",
                          "two children",
                          "visit",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(ID_TAKEN, RegistrationRefusal.PERSON_ID_RESERVED)
                  .claiming(
                      PERSON,
                      command -> List.of(personKey(command.personId())),
                      AddPerson::customerId,
                      RegistrationRefusal.PERSON_ID_TAKEN),
              task(
                      CUSTOMERS,
                      "amend-person",
                      "Amend what is known of a person; only what is given changes, and null clears.",
                      new AmendPerson(
                          CUSTOMER,
                          "person-1",
                          new Change<>(PersonRole.OWNER),
                          new Change<>("Ina Vented"),
                          new Change<>("+1 555 0102"),
                          new Change<>("ina@example.org"),
                          new Change<>("managing director"),
                          new Change<>(List.of(PersonRole.LEGAL_REPRESENTATIVE)),
                          new Change<>(List.of(MOBILE)),
                          new Change<>("quick"),
                          new Change<>("chess"),
                          new Change<>("merchant"),
                          new Change<>("50-59"),
                          new Change<>("married"),
                          "visit",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(
                      DATED_TOO_EARLY, PERSON_UNKNOWN, RegistrationRefusal.PERSON_NAME_GONE),
              task(
                      CUSTOMERS,
                      "remove-person",
                      "Take a person off the customer's people.",
                      new RemovePerson(CUSTOMER, "person-1", "has left the company", ON))
                  .refusedFor(DATES)
                  .refusedFor(DATED_TOO_EARLY, PERSON_UNKNOWN)));

  private static List<HeldValue> numbers(LifecycleEvent event) {
    return switch (event) {
      case CustomerRegistered registered ->
          number(registered.customerId(), registered.registrationNumber()).toList();
      case BasicFactsAmended amended ->
          Stream.concat(
                  Stream.of(HeldValue.givenUp(NUMBER_KIND, amended.customerId())),
                  number(amended.customerId(), amended.registrationNumber()))
              .toList();
      default -> List.of();
    };
  }

  private static Stream<HeldValue> number(String customerId, @Nullable String number) {
    return UniquenessRule.atMostOne(number).stream()
        .filter(each -> !Claims.normalised(each).isEmpty())
        .map(each -> HeldValue.gained(NUMBER_KIND, customerId, each));
  }

  private static List<HeldValue> people(LifecycleEvent event) {
    return switch (event) {
      case CustomerRegistered registered ->
          registered.people().stream()
              .map(person -> person(registered.customerId(), person))
              .toList();
      case PersonAdded added -> List.of(person(added.customerId(), added.person()));
      default -> List.of();
    };
  }

  private static HeldValue person(String customerId, Person person) {
    return HeldValue.gained(PERSON_KIND, customerId, personKey(person.personId()));
  }

  /** Hexadecimal, so that normalising it does not take two people for one. */
  private static String personKey(String personId) {
    return Identities.derived(personId);
  }

  private RegistrationCommands() {}
}
