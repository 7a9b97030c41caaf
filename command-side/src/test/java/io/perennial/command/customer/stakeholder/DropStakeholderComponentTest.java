package io.perennial.command.customer.stakeholder;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.PERSON;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.dropped;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.named;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.withPerson;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.stakeholder.Attitude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DropStakeholderComponentTest {
  private static DropStakeholder drop(@Nullable String reason, @Nullable LocalDate on) {
    return new DropStakeholder(CUSTOMER, PERSON, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void aStakeholder() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH))
          .when(drop("retired", null))
          .records(dropped("retired", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("stakeholder-unknown")
    void aPersonWhoIsNoStakeholder() {
      customer(withPerson())
          .when(drop("retired", null))
          .isRefused(StakeholderRefusal.STAKEHOLDER_UNKNOWN);
    }

    @Test
    void whoIsNoPersonOfTheCustomerAnyMore() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH))
          .and(new PersonRemoved(CUSTOMER, PERSON, null, MARCH))
          .when(drop("retired", null))
          .isRefused(StakeholderRefusal.STAKEHOLDER_UNKNOWN);
    }

    @Test
    void whoWasDroppedForAnotherReason() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH), dropped("retired", MARCH))
          .when(drop("left", MARCH))
          .isRefused(StakeholderRefusal.STAKEHOLDER_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheLastWord() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH))
          .when(drop("retired", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH), dropped("retired", MARCH))
          .when(drop("retired", null))
          .staysQuiet();
    }
  }
}
