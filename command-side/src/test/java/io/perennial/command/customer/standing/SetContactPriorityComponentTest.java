package io.perennial.command.customer.standing;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.standing.ContactPriority;
import io.perennial.events.customer.standing.ContactPrioritySet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetContactPriorityComponentTest {
  private static final ContactPrioritySet STANDARD_IN_MARCH =
      new ContactPrioritySet(CUSTOMER, ContactPriority.STANDARD, null, MARCH);

  private static SetContactPriority set(ContactPriority priority, @Nullable LocalDate on) {
    return new SetContactPriority(CUSTOMER, priority, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void theFirstPriority(ContactPriority priority) {
      customer(registered())
          .when(set(priority, null))
          .records(new ContactPrioritySet(CUSTOMER, priority, null, TODAY));
    }

    @Test
    void anotherPriorityOfTheSameDay() {
      customer(registered(), STANDARD_IN_MARCH)
          .when(set(ContactPriority.PRIORITY, MARCH))
          .records(
              new ContactPrioritySet(
                  CUSTOMER, ContactPriority.PRIORITY, ContactPriority.STANDARD, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void theSamePriorityFromAnotherDayOn() {
      customer(registered(), STANDARD_IN_MARCH)
          .when(set(ContactPriority.STANDARD, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aPriorityDatedBeforeTheOneInForce() {
      customer(registered(), STANDARD_IN_MARCH)
          .when(set(ContactPriority.LOW, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aPriorityFromTomorrowOn() {
      customer(registered())
          .when(set(ContactPriority.LOW, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThePriorityIsInForce() {
      customer(registered(), STANDARD_IN_MARCH)
          .when(set(ContactPriority.STANDARD, null))
          .staysQuiet();
    }

    @Test
    void whenItIsInForceFromThatDayOn() {
      customer(registered(), STANDARD_IN_MARCH)
          .when(set(ContactPriority.STANDARD, MARCH))
          .staysQuiet();
    }
  }
}
