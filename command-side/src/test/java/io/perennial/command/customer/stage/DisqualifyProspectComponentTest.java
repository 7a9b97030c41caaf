package io.perennial.command.customer.stage;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.disqualified;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.qualified;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.registeredAs;
import static io.perennial.command.customer.CustomerFacts.reopened;
import static io.perennial.command.customer.CustomerFacts.won;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisqualifyProspectComponentTest {
  private static DisqualifyProspect disqualify(
      DisqualificationReason reason, @Nullable LocalDate on) {
    return new DisqualifyProspect(CUSTOMER, reason, "so it is", on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(
        value = LifecycleStage.class,
        names = {"IDENTIFIED", "PROSPECT"})
    void whoHasNotBought(LifecycleStage stage) {
      customer(registeredAs(stage))
          .when(disqualify(DisqualificationReason.TOO_SMALL, null))
          .records(disqualified(DisqualificationReason.TOO_SMALL, TODAY));
    }

    @Test
    void whoWasReopenedInTheSameWayAsBefore() {
      customer(registered())
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH),
              reopened(LifecycleStage.PROSPECT, MARCH))
          .when(disqualify(DisqualificationReason.NO_NEED, MARCH))
          .records(disqualified(DisqualificationReason.NO_NEED, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-customer")
    void aCustomer() {
      customer(buyer())
          .when(disqualify(DisqualificationReason.TOO_SMALL, null))
          .isRefused(StageRefusal.ALREADY_CUSTOMER);
    }

    @Test
    void aLostCustomer() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(disqualify(DisqualificationReason.TOO_SMALL, null))
          .isRefused(StageRefusal.ALREADY_CUSTOMER);
    }

    @Test
    @Produces("already-so")
    void whoIsDisqualifiedForAnotherReason() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(disqualify(DisqualificationReason.TOO_SMALL, null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheQualification() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified(null, MARCH))
          .when(disqualify(DisqualificationReason.TOO_SMALL, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(disqualify(DisqualificationReason.NO_NEED, null))
          .staysQuiet();
    }

    @Test
    void whenItHasBoughtSince() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH), won("p-1", TODAY))
          .when(disqualify(DisqualificationReason.NO_NEED, MARCH))
          .staysQuiet();
    }
  }
}
