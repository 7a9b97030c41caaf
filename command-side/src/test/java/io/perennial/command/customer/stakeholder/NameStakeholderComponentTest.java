package io.perennial.command.customer.stakeholder;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.INA;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.PERSON;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.dropped;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.named;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.withPerson;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NameStakeholderComponentTest {
  private static NameStakeholder name(
      Attitude attitude, @Nullable String reason, @Nullable LocalDate on) {
    return new NameStakeholder(
        CUSTOMER, PERSON, StakeholderRole.DECISION_MAKER, attitude, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void aPersonOfTheCustomer() {
      customer(withPerson())
          .when(name(Attitude.NEUTRAL, "new", null))
          .records(named(Attitude.NEUTRAL, "new", TODAY));
    }

    @Test
    void aPersonWhoWasAddedLater() {
      customer(registered())
          .and(new PersonAdded(CUSTOMER, INA, "visit", MARCH))
          .when(name(Attitude.NEUTRAL, "new", null))
          .records(named(Attitude.NEUTRAL, "new", TODAY));
    }

    @Test
    void whoWasDroppedBefore() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH), dropped(null, MARCH))
          .when(name(Attitude.NEUTRAL, null, MARCH))
          .records(named(Attitude.NEUTRAL, null, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("person-unknown")
    void somebodyWhoIsNoPersonOfTheCustomer() {
      customer(registered())
          .when(name(Attitude.NEUTRAL, null, null))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    void somebodyWhoHasBeenRemoved() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH))
          .and(new PersonRemoved(CUSTOMER, PERSON, null, MARCH))
          .when(name(Attitude.NEUTRAL, null, MARCH))
          .isRefused(CommonRefusal.PERSON_UNKNOWN, PERSON);
    }

    @Test
    @Produces("already-so")
    void aStakeholderOtherwise() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, "new", MARCH))
          .when(name(Attitude.OPPONENT, "new", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheDropping() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH), dropped(null, TODAY))
          .when(name(Attitude.NEUTRAL, null, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, TODAY.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, "new", MARCH))
          .when(name(Attitude.NEUTRAL, "new", null))
          .staysQuiet();
    }
  }
}
