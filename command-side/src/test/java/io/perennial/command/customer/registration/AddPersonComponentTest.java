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
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.personal.Erased;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddPersonComponentTest {
  private static AddPerson add(String personId, String name, @Nullable LocalDate on) {
    return new AddPerson(
        CUSTOMER,
        personId,
        PersonRole.OWNER,
        name,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        "visit",
        on);
  }

  private static AddPerson full(String character, PersonRole furtherRole) {
    return new AddPerson(
        CUSTOMER,
        PERSON,
        PersonRole.OWNER,
        "Ina Vented",
        "+1 555 0100",
        null,
        "director",
        List.of(furtherRole),
        List.of(new PhoneEntry("mobile", "+1 555 0108")),
        character,
        null,
        null,
        "40-49",
        null,
        "visit",
        MARCH);
  }

  @Nested
  class Accepts {
    @Test
    void theLeastThatMustBeSaidOfSomebody() {
      customer(registered(null))
          .when(add(PERSON, "Ina Vented", null))
          .records(added(person("Ina Vented", null), TODAY));
    }

    @Test
    void everythingThatCanBeSaid() {
      customer(registered(null))
          .when(full("quick", PersonRole.MANAGER))
          .records(added(knownBetter("Ina Vented", "quick"), MARCH));
    }

    @Test
    void whatWasKnownBeforeTheRegistration() {
      customer(registered(null))
          .when(add(PERSON, "Ina Vented", REGISTERED_ON.minusDays(1)))
          .records(added(person("Ina Vented", null), REGISTERED_ON.minusDays(1)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void somebodyElseUnderTheSameIdentifier() {
      customer(registered(null))
          .and(added(person("Ina Vented", null), MARCH))
          .when(add(PERSON, "Otto Vented", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN, PERSON);
    }

    @Test
    void somebodyElseThanAtTheRegistration() {
      customer(registered(null, person("Ina Vented", null)))
          .when(add(PERSON, "Otto Vented", null))
          .isRefused(CommonRefusal.ID_TAKEN, PERSON);
    }

    @Test
    void theSamePersonWithOtherContent() {
      customer(registered(null))
          .and(added(knownBetter("Ina Vented", "quick"), MARCH))
          .when(full("slow", PersonRole.MANAGER))
          .isRefused(CommonRefusal.ID_TAKEN, PERSON);
      customer(registered(null))
          .and(added(knownBetter("Ina Vented", "quick"), MARCH))
          .when(full("quick", PersonRole.CONTACT))
          .isRefused(CommonRefusal.ID_TAKEN, PERSON);
    }

    @Test
    void somebodyWhoHasBeenRemoved() {
      customer(registered(null, person("Ina Vented", null)))
          .and(removed(null, MARCH))
          .when(add(PERSON, "Ina Vented", null))
          .isRefused(CommonRefusal.ID_TAKEN, PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {CUSTOMER, "Customer-2", "account-plan-1"})
    @Produces("person-id-reserved")
    void aPersonUnderTheIdentifierOfSomethingElse(String personId) {
      customer(registered(null))
          .when(add(personId, "Ina Vented", null))
          .isRefused(RegistrationRefusal.PERSON_ID_RESERVED, personId);
    }

    @Test
    @ExampleOf("person-id-reserved")
    void aPersonUnderTheIdentifierOfAComplaint() {
      customer(registered(null))
          .when(add("complaint-1", "Ina Vented", null))
          .isRefused(RegistrationRefusal.PERSON_ID_RESERVED);
    }

    @Test
    @Produces("date-in-future")
    void aPersonOfTomorrow() {
      customer(registered(null))
          .when(add(PERSON, "Ina Vented", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsSaidAgain() {
      customer(registered(null))
          .and(added(knownBetter("Ina Vented", "quick"), MARCH))
          .when(full("quick", PersonRole.MANAGER))
          .staysQuiet();
    }

    @Test
    void whenTheSameIsSaidAgainAfterAnAmendment() {
      customer(registered(null))
          .and(added(person("Ina Vented", null), MARCH))
          .and(amended(person("Ina V. Vented", "+1"), MARCH))
          .when(add(PERSON, "Ina Vented", null))
          .staysQuiet();
    }

    @Test
    void whenWhatWasSaidCanNoLongerBeRead() {
      customer(registered(null))
          .and(added(person(Erased.TEXT, null), MARCH))
          .when(add(PERSON, "Ina Vented", MARCH))
          .staysQuiet();
    }
  }
}
