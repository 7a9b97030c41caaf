package io.perennial.command.erasure;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.erasure.ErasureFacts.ERASURE;
import static io.perennial.command.erasure.ErasureFacts.PERSON;
import static io.perennial.command.erasure.ErasureFacts.confirmed;
import static io.perennial.command.erasure.ErasureFacts.declined;
import static io.perennial.command.erasure.ErasureFacts.requested;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmErasureComponentTest {
  private static final ConfirmErasure CONFIRM = new ConfirmErasure(ERASURE);

  private static Scenario asked() {
    return Scenario.erasure().andBy("anna", requested(MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void somebodyElse() {
      asked().whenBy("bert", CONFIRM).records(confirmed(TODAY));
    }

    @Test
    void twoPeopleThroughOneService() {
      Scenario.erasure()
          .andBy("desk", "anna", requested(MARCH))
          .whenBy("desk", "bert", CONFIRM)
          .records(confirmed(TODAY));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @ValueSource(strings = {"anna", " Anna", "ANNA", "\uff21nna", "an\u200bna"})
    @Produces("four-eyes")
    void whoAskedForItHoweverWritten(String actor) {
      asked().whenBy(actor, CONFIRM).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("four-eyes")
    void whoAskedForItBehindAService() {
      asked().whenBy("desk", "anna", CONFIRM).isRefused(CommonRefusal.FOUR_EYES);
      Scenario.erasure()
          .andBy("desk", "anna", requested(MARCH))
          .whenBy("anna", CONFIRM)
          .isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("legal-hold")
    void whomALegalHoldKeepsByNow() {
      Scenario scenario = asked();
      scenario.records().hold(PERSON);
      scenario.whenBy("bert", CONFIRM).isRefused(ErasureRefusal.LEGAL_HOLD);
    }

    @Test
    @Produces("step-out-of-order")
    void whatWasDeclined() {
      asked()
          .and(declined("duty to keep", MARCH))
          .whenBy("bert", CONFIRM)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsConfirmed() {
      asked().and(confirmed(MARCH)).whenBy("carl", CONFIRM).staysQuiet();
    }
  }
}
