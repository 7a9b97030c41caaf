package io.perennial.command.customer.registration;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.registration.FileFacts.PERSON;
import static io.perennial.command.customer.registration.FileFacts.added;
import static io.perennial.command.customer.registration.FileFacts.person;
import static io.perennial.command.customer.registration.FileFacts.registered;
import static io.perennial.command.customer.registration.FileFacts.removed;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.personal.Erased;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RemovePersonComponentTest {
  private static RemovePerson remove(@Nullable String reason, @Nullable LocalDate on) {
    return new RemovePerson(CUSTOMER, PERSON, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void whoWasThereAtTheRegistration() {
      customer(registered(null, person("Ina Vented", null)))
          .when(remove("has left", MARCH))
          .records(removed("has left", MARCH));
    }

    @Test
    void whoWasAddedTodayAndIsErased() {
      customer(registered(null))
          .and(added(person(Erased.TEXT, null), MARCH))
          .when(remove(null, null))
          .records(removed(null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("person-unknown")
    void somebodyWhoIsNotOnFile() {
      customer(registered(null))
          .when(remove(null, null))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    void anotherRemovalOfTheSamePerson() {
      customer(registered(null, person("Ina Vented", null)))
          .and(removed("has left", MARCH))
          .when(remove("has retired", MARCH))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    @Produces("dated-too-early")
    void aRemovalDatedBeforeTheLastWord() {
      customer(registered(null))
          .and(added(person("Ina Vented", null), MARCH))
          .when(remove(null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsSaidAgain() {
      customer(registered(null, person("Ina Vented", null)))
          .and(removed("has left", MARCH))
          .when(remove("has left", null))
          .staysQuiet();
    }
  }
}
