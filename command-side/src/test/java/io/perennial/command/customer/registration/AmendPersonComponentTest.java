package io.perennial.command.customer.registration;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;
import static io.perennial.command.customer.registration.FileFacts.PERSON;
import static io.perennial.command.customer.registration.FileFacts.added;
import static io.perennial.command.customer.registration.FileFacts.amended;
import static io.perennial.command.customer.registration.FileFacts.knownBetter;
import static io.perennial.command.customer.registration.FileFacts.person;
import static io.perennial.command.customer.registration.FileFacts.registered;
import static io.perennial.command.customer.registration.FileFacts.removed;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.change.Change;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendPersonComponentTest {
  private static AmendPerson amend(
      @Nullable Change<String> name,
      @Nullable Change<String> phone,
      @Nullable Change<String> character,
      @Nullable LocalDate on) {
    return new AmendPerson(
        CUSTOMER, PERSON, null, name, phone, null, null, null, null, character, null, null, null,
        null, "visit", on);
  }

  @Nested
  class Accepts {
    @Test
    void whatIsGivenAndLeavesTheRest() {
      customer(registered(null))
          .and(added(knownBetter("Ina Vented", "quick"), MARCH))
          .when(amend(null, null, new Change<>("calm"), MARCH))
          .records(amended(knownBetter("Ina Vented", "calm"), MARCH));
    }

    @Test
    void changesOfWhoWasThereAtTheRegistration() {
      customer(registered(null, person("Ina Vented", null)))
          .when(amend(new Change<>("Ina Married"), new Change<>("+1"), null, null))
          .records(amended(person("Ina Married", "+1"), TODAY));
    }

    @Test
    void anExplicitNullWhichClears() {
      customer(registered(null, knownBetter("Ina Vented", "quick")))
          .when(
              new AmendPerson(
                  CUSTOMER,
                  PERSON,
                  new Change<>(PersonRole.CONTACT),
                  null,
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  new Change<>(null),
                  "visit",
                  MARCH))
          .records(
              amended(
                  new Person(PERSON, PersonRole.CONTACT, "Ina Vented", null, null, null), MARCH));
    }

    @Test
    void everythingThatCanBeSaid() {
      customer(registered(null, person("Ina Vented", "+1 555 0100")))
          .when(
              new AmendPerson(
                  CUSTOMER,
                  PERSON,
                  new Change<>(PersonRole.OWNER),
                  new Change<>("Ina Vented"),
                  new Change<>("+1 555 0100"),
                  null,
                  new Change<>("director"),
                  new Change<>(List.of(PersonRole.MANAGER)),
                  new Change<>(List.of(new PhoneEntry("mobile", "+1 555 0108"))),
                  new Change<>("quick"),
                  null,
                  null,
                  new Change<>("40-49"),
                  null,
                  "visit",
                  MARCH))
          .records(amended(knownBetter("Ina Vented", "quick"), MARCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    void changesBesideWhatCanNoLongerBeRead(String gone) {
      customer(registered(null, person(gone, gone)))
          .when(amend(new Change<>("Ina Vented"), null, null, MARCH))
          .records(amended(person("Ina Vented", null), MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("person-unknown")
    void somebodyWhoIsNotOnFile() {
      customer(registered(null))
          .when(amend(new Change<>("Ina Vented"), null, null, null))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    void somebodyWhoHasBeenRemoved() {
      customer(registered(null, person("Ina Vented", null)))
          .and(removed(null, MARCH))
          .when(amend(new Change<>("Ina Married"), null, null, null))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    @Produces("dated-too-early")
    void anAmendmentDatedBeforeTheLastWord() {
      customer(registered(null, person("Ina Vented", null)))
          .when(amend(new Change<>("Ina Married"), null, null, REGISTERED_ON.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, REGISTERED_ON.toString());
      customer(registered(null, person("Ina Vented", null)))
          .and(amended(person("Ina Married", null), MARCH))
          .when(amend(new Change<>("Ina Vented"), null, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    @ExampleOf("person-name-gone")
    void moreOfAPersonWhoseNameIsGone(String gone) {
      customer(registered(null, person(gone, gone)))
          .when(amend(null, new Change<>("+1"), null, MARCH))
          .isRefused(RegistrationRefusal.PERSON_NAME_GONE, PERSON);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsKnownAlready() {
      customer(registered(null))
          .and(added(knownBetter("Ina Vented", "quick"), MARCH))
          .when(
              amend(
                  new Change<>("Ina Vented"),
                  new Change<>("+1 555 0100"),
                  new Change<>("quick"),
                  null))
          .staysQuiet();
    }

    @Test
    void whenNothingIsGiven() {
      customer(registered(null, person(Erased.TEXT, Erased.TEXT)))
          .when(amend(null, null, null, null))
          .staysQuiet();
    }
  }
}
