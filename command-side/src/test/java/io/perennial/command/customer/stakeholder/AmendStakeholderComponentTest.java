package io.perennial.command.customer.stakeholder;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.PERSON;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.amended;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.dropped;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.named;
import static io.perennial.command.customer.stakeholder.StakeholderFacts.withPerson;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AmendStakeholderComponentTest {
  private static AmendStakeholder amend(
      Attitude attitude, @Nullable String reason, @Nullable LocalDate on) {
    return new AmendStakeholder(
        CUSTOMER, PERSON, StakeholderRole.DECISION_MAKER, attitude, reason, on);
  }

  @Nested
  class Accepts {
    @Test
    void anotherAttitude() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, "new", MARCH))
          .when(amend(Attitude.SUPPORTER, "helped", null))
          .records(amended(Attitude.SUPPORTER, "helped", TODAY));
    }

    @Test
    void anotherReason() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, "new", MARCH), amended(Attitude.OPPONENT, "price", MARCH))
          .when(amend(Attitude.OPPONENT, "quality", MARCH))
          .records(amended(Attitude.OPPONENT, "quality", MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("stakeholder-unknown")
    void aPersonWhoIsNoStakeholder() {
      customer(withPerson())
          .when(amend(Attitude.SUPPORTER, null, null))
          .isRefused(StakeholderRefusal.STAKEHOLDER_UNKNOWN);
    }

    @Test
    void whoWasDropped() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH), dropped(null, MARCH))
          .when(amend(Attitude.NEUTRAL, null, MARCH))
          .isRefused(StakeholderRefusal.STAKEHOLDER_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheLastWord() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, null, MARCH))
          .when(amend(Attitude.SUPPORTER, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsSoAlready() {
      customer(withPerson())
          .and(named(Attitude.NEUTRAL, "new", MARCH))
          .when(amend(Attitude.NEUTRAL, "new", TODAY))
          .staysQuiet();
    }
  }
}
