package io.perennial.command.customer.care;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignRepresentativeComponentTest {
  private static AssignRepresentative assign(String representative, @Nullable LocalDate on) {
    return new AssignRepresentative(CUSTOMER, representative, on);
  }

  private static RepresentativeAssigned assigned(String representative, LocalDate on) {
    return new RepresentativeAssigned(CUSTOMER, representative, on);
  }

  @Nested
  class Accepts {
    @Test
    void theFirstRepresentative() {
      customer(registered()).when(assign("rep-7", null)).records(assigned("rep-7", TODAY));
    }

    @Test
    void anotherRepresentativeAlsoOnTheSameDay() {
      customer(registered())
          .and(assigned("rep-7", MARCH))
          .when(assign("rep-8", MARCH))
          .records(assigned("rep-8", MARCH));
    }

    @Test
    void theOneBeforeTheLast() {
      customer(registered())
          .and(assigned("rep-7", MARCH), assigned("rep-8", MARCH))
          .when(assign("rep-7", null))
          .records(assigned("rep-7", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    void whoeverComesAfterOneWhoseNameCanNoLongerBeRead(String gone) {
      customer(registered())
          .and(assigned(gone, MARCH))
          .when(assign("rep-8", MARCH))
          .records(assigned("rep-8", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheLastChange() {
      customer(registered())
          .and(assigned("rep-7", MARCH))
          .when(assign("rep-8", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    @Produces("already-so")
    void theSameOneFromAnotherDayOn() {
      customer(registered())
          .and(assigned("rep-7", MARCH))
          .when(assign("rep-7", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @ParameterizedTest
    @ValueSource(strings = {"rep-7", " REP-7 "})
    void whenTheRepresentativeLooksAfterItAlready(String representative) {
      customer(registered())
          .and(assigned("rep-7", MARCH))
          .when(assign(representative, null))
          .staysQuiet();
    }

    @Test
    void whenJustThatHasBeenSaid() {
      customer(registered())
          .and(assigned("rep-7", MARCH))
          .when(assign("rep-7", MARCH))
          .staysQuiet();
    }
  }
}
