package io.perennial.command.customer.hold;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.CustomerFacts;
import io.perennial.events.customer.hold.LegalHoldLifted;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiftLegalHoldComponentTest {
  private static final LiftLegalHold LIFT = new LiftLegalHold(CUSTOMER, "settled", null);

  private static LegalHoldLifted liftedOn(LocalDate day) {
    return new LegalHoldLifted(CUSTOMER, "settled", day);
  }

  private static Scenario held() {
    return Scenario.customer(CustomerFacts.registered(), SetLegalHoldComponentTest.holdOf(MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void theEndOfAHold() {
      held().when(LIFT).records(liftedOn(TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("legal-hold-not-set")
    void whatIsNotHeld() {
      Scenario.customer(CustomerFacts.registered())
          .when(LIFT)
          .isRefused(LegalHoldRefusal.LEGAL_HOLD_NOT_SET);
    }

    @Test
    @Produces("already-so")
    void anotherReasonOnceItIsLifted() {
      held()
          .and(liftedOn(MARCH))
          .when(new LiftLegalHold(CUSTOMER, "lost in court", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void whatIsDatedBeforeTheHold() {
      held()
          .when(new LiftLegalHold(CUSTOMER, "settled", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, "the legal hold");
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsLifted() {
      held().and(liftedOn(MARCH)).when(LIFT).staysQuiet();
    }
  }
}
