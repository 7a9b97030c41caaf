package io.perennial.command.customer.facts;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.change.Change;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.DealingsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmendDealingsComponentTest {
  private static AmendDealings amend(
      @Nullable Change<String> first, @Nullable Change<String> second, @Nullable LocalDate on) {
    return new AmendDealings(
        CUSTOMER, first, second, null, null, null, null, null, null, "visit", on);
  }

  private static CustomerDealings known(@Nullable String first, @Nullable String second) {
    return new CustomerDealings(first, second, null, null, null, null, null, null);
  }

  private static DealingsAmended amended(
      @Nullable String first, @Nullable String second, LocalDate on) {
    return new DealingsAmended(CUSTOMER, known(first, second), "visit", on);
  }

  private static CustomerRegistered registeredWith(CustomerDealings known) {
    return new CustomerRegistered(
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
        null,
        null,
        known,
        "trade fair",
        REGISTERED_ON);
  }

  @Nested
  class Accepts {
    @Test
    void whatIsKnownFirst() {
      customer(registered())
          .when(amend(new Change<>("so"), null, null))
          .records(amended("so", null, TODAY));
    }

    @Test
    void whatIsGivenAndLeavesTheRest() {
      customer(registered())
          .and(amended("so", "much", MARCH))
          .when(amend(null, new Change<>("little"), MARCH))
          .records(amended("so", "little", MARCH));
    }

    @Test
    void anExplicitNullWhichClears() {
      customer(registered())
          .and(amended("so", "much", MARCH))
          .when(amend(new Change<>(null), null, TODAY))
          .records(amended(null, "much", TODAY));
    }

    @Test
    void changesOfWhatWasKnownAtTheRegistration() {
      customer(registeredWith(known("so", "much")))
          .when(amend(null, new Change<>("little"), TODAY))
          .records(amended("so", "little", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {Erased.TEXT, Unreadable.TEXT})
    void changesBesideWhatCanNoLongerBeRead(String gone) {
      customer(registered())
          .and(amended(gone, "much", MARCH))
          .when(amend(null, new Change<>("little"), TODAY))
          .records(amended(null, "little", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void anAmendmentDatedBeforeTheOneInForce() {
      customer(registered())
          .and(amended("so", null, MARCH))
          .when(amend(new Change<>("otherwise"), null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    void anAmendmentDatedBeforeTheRegistrationThatSaidIt() {
      customer(registeredWith(known("so", null)))
          .when(amend(new Change<>("otherwise"), null, REGISTERED_ON.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, REGISTERED_ON.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsKnownAlready() {
      customer(registered())
          .and(amended("so", "much", MARCH))
          .when(amend(new Change<>("so"), null, null))
          .staysQuiet();
    }

    @Test
    void whenItWasKnownAtTheRegistration() {
      customer(registeredWith(known("so", null)))
          .when(amend(new Change<>("so"), new Change<>(null), null))
          .staysQuiet();
    }

    @Test
    void whenNothingIsGiven() {
      customer(registered()).when(amend(null, null, null)).staysQuiet();
    }
  }
}
