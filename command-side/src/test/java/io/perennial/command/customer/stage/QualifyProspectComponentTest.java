package io.perennial.command.customer.stage;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.disqualified;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.qualified;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.registeredAs;
import static io.perennial.command.customer.CustomerFacts.reopened;
import static io.perennial.command.customer.CustomerFacts.won;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QualifyProspectComponentTest {
  private static QualifyProspect qualify(@Nullable String explanation, @Nullable LocalDate on) {
    return new QualifyProspect(CUSTOMER, explanation, on);
  }

  @Nested
  class Accepts {
    @Test
    void whoHasBeenIdentified() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .when(qualify("asked for a visit", MARCH))
          .records(qualified("asked for a visit", MARCH));
    }

    @Test
    void whoWasIdentifiedBeforeItWasReopened() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH),
              reopened(LifecycleStage.IDENTIFIED, MARCH))
          .when(qualify(null, null))
          .records(qualified(null, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("already-customer")
    void whoHasBought() {
      customer(buyer()).when(qualify(null, null)).isRefused(StageRefusal.ALREADY_CUSTOMER);
    }

    @Test
    void whoIsLost() {
      customer(buyer())
          .and(lost(DefectionReason.PRICE, MARCH))
          .when(qualify(null, null))
          .isRefused(StageRefusal.ALREADY_CUSTOMER);
    }

    @Test
    @ExampleOf("disqualified")
    void whoIsDisqualified() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(qualify(null, TODAY))
          .isRefused(StageRefusal.DISQUALIFIED);
    }

    @Test
    void whoWasQualifiedAndThenDisqualifiedUnlessThatIsSaidWithItsDate() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified(null, MARCH), disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(qualify(null, null))
          .isRefused(StageRefusal.DISQUALIFIED);
    }

    @Test
    @Produces("already-so")
    void whoWasQualifiedOtherwise() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified("asked for a visit", MARCH))
          .when(qualify("was recommended", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void whoWasAProspectFromTheBeginningFromAnotherDayOn() {
      customer(registered()).when(qualify(null, MARCH)).isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheRegistration() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .when(qualify(null, REGISTERED_ON.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, REGISTERED_ON.toString());
    }

    @Test
    void aDayBeforeTheReopening() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH.minusDays(9)),
              reopened(LifecycleStage.IDENTIFIED, MARCH))
          .when(qualify(null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified("asked for a visit", MARCH))
          .when(qualify("asked for a visit", null))
          .staysQuiet();
    }

    @Test
    void whenItHasBoughtSince() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified("asked for a visit", MARCH), won("p-1", MARCH))
          .when(qualify("asked for a visit", MARCH))
          .staysQuiet();
    }

    @Test
    void whenItHasBeenDisqualifiedSince() {
      customer(registeredAs(LifecycleStage.IDENTIFIED))
          .and(qualified(null, MARCH), disqualified(DisqualificationReason.NO_NEED, TODAY))
          .when(qualify(null, MARCH))
          .staysQuiet();
    }

    @Test
    void whenItWasRegisteredAsAProspectAndNothingMoreIsSaid() {
      customer(registered()).when(qualify(null, null)).staysQuiet();
    }
  }
}
