package io.perennial.command.erasure;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.erasure.ErasureFacts.ERASURE;
import static io.perennial.command.erasure.ErasureFacts.PERSON;
import static io.perennial.command.erasure.ErasureFacts.carriedOut;
import static io.perennial.command.erasure.ErasureFacts.confirmed;
import static io.perennial.command.erasure.ErasureFacts.declined;
import static io.perennial.command.erasure.ErasureFacts.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.Subject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CarryOutErasureComponentTest {
  private static final CarryOutErasure CARRY_OUT = new CarryOutErasure(ERASURE);

  private static Scenario asked() {
    return Scenario.erasure().andBy("anna", requested(MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void whatIsConfirmed() {
      Scenario scenario = asked().and(confirmed(MARCH));
      scenario.when(CARRY_OUT).records(carriedOut(TODAY));
      assertThat(scenario.records().erased()).containsExactly(PERSON);
    }

    @Test
    void whatIsWrittenOfAMatterUnderWhateverKey() {
      String report = "market-report-1";
      Scenario scenario =
          Scenario.erasure(
              new ErasureRequested(
                  ERASURE, report, ErasureSubject.MATTER, report, null, "request", MARCH),
              new ErasureConfirmed(ERASURE, report, MARCH));
      scenario.when(CARRY_OUT).recordsSomething();
      assertThat(scenario.records().erased())
          .containsExactlyInAnyOrder(
              new Subject(Subject.Kind.MATTER, report), Subject.customer(report));
    }

    @Test
    void aHoldThatWasSetMeanwhile() {
      Scenario scenario = asked().and(confirmed(MARCH));
      scenario.records().hold(PERSON);
      scenario.when(CARRY_OUT).records(declined("legal hold", TODAY));
      assertThat(scenario.records().erased()).isEmpty();
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("step-out-of-order")
    void whatIsNotConfirmed() {
      asked().when(CARRY_OUT).isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }

    @Test
    @Produces("step-out-of-order")
    void whatWasDeclined() {
      asked()
          .and(declined("mistake", MARCH))
          .when(CARRY_OUT)
          .isRefused(CommonRefusal.STEP_OUT_OF_ORDER);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsCarriedOut() {
      asked().and(confirmed(MARCH), carriedOut(MARCH)).when(CARRY_OUT).staysQuiet();
    }
  }
}
