package io.perennial.command.erasure;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.erasure.ErasureFacts.ERASURE;
import static io.perennial.command.erasure.ErasureFacts.confirmed;
import static io.perennial.command.erasure.ErasureFacts.declined;
import static io.perennial.command.erasure.ErasureFacts.requested;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeclineErasureComponentTest {
  private static final DeclineErasure DECLINE = new DeclineErasure(ERASURE, "duty to keep");

  private static Scenario asked() {
    return Scenario.erasure().andBy("anna", requested(MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void whoeverSaysSo() {
      asked().whenBy("bert", DECLINE).records(declined("duty to keep", TODAY));
    }

    @Test
    void whoAskedForItAndWithdrawsIt() {
      asked().whenBy("anna", DECLINE).records(declined("duty to keep", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void anotherGround() {
      asked().and(declined("mistake", MARCH)).when(DECLINE).isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("step-out-of-order")
    void whatIsConfirmed() {
      asked().and(confirmed(MARCH)).when(DECLINE).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsDeclinedSo() {
      asked().and(declined("duty to keep", MARCH)).when(DECLINE).staysQuiet();
    }
  }
}
