package io.perennial.command.customer.stage;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.disqualified;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.registeredAs;
import static io.perennial.command.customer.CustomerFacts.reopened;
import static io.perennial.command.customer.CustomerFacts.won;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReopenProspectComponentTest {
  private static ReopenProspect reopen(String explanation, @Nullable LocalDate on) {
    return new ReopenProspect(CUSTOMER, explanation, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(
        value = LifecycleStage.class,
        names = {"IDENTIFIED", "PROSPECT"})
    void whoIsDisqualifiedAsWhatItWasBefore(LifecycleStage before) {
      customer(registeredAs(before))
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(reopen("after all", null))
          .records(reopened(before, TODAY));
    }

    @Test
    void whoWasReopenedOnceBefore() {
      customer(registered())
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH),
              reopened(LifecycleStage.PROSPECT, MARCH),
              disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(reopen("after all", MARCH))
          .records(reopened(LifecycleStage.PROSPECT, MARCH));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("not-disqualified")
    void aProspect() {
      customer(registered())
          .when(reopen("after all", null))
          .isRefused(StageRefusal.NOT_DISQUALIFIED);
    }

    @Test
    void whoHasBoughtSinceItWasDisqualified() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH), won("p-1", MARCH))
          .when(reopen("after all", null))
          .isRefused(StageRefusal.NOT_DISQUALIFIED);
    }

    @Test
    void whoWasReopenedOtherwise() {
      customer(registered())
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH),
              reopened(LifecycleStage.PROSPECT, MARCH))
          .when(reopen("has grown", MARCH))
          .isRefused(StageRefusal.NOT_DISQUALIFIED);
    }

    @Test
    @Produces("dated-too-early")
    void aDayBeforeTheDisqualification() {
      customer(registered())
          .and(disqualified(DisqualificationReason.NO_NEED, MARCH))
          .when(reopen("after all", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatHasBeenSaid() {
      customer(registered())
          .and(
              disqualified(DisqualificationReason.NO_NEED, MARCH),
              reopened(LifecycleStage.PROSPECT, MARCH))
          .when(reopen("after all", null))
          .staysQuiet();
    }
  }
}
