package io.perennial.command.customer.hold;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.CustomerFacts;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetLegalHoldComponentTest {

  private static SetLegalHold set(@Nullable LocalDate on) {
    return new SetLegalHold(CUSTOMER, "it sues us", on);
  }

  static LegalHoldSet holdOf(LocalDate day) {
    return new LegalHoldSet(CUSTOMER, "it sues us", day);
  }

  private static Scenario held() {
    return Scenario.customer(CustomerFacts.registered(), holdOf(MARCH));
  }

  private static Scenario lifted() {
    return held().and(new LegalHoldLifted(CUSTOMER, "settled", MARCH.plusDays(9)));
  }

  @Nested
  class Accepts {
    @Test
    void aHoldOnACustomer() {
      Scenario.customer(CustomerFacts.registered()).when(set(null)).records(holdOf(TODAY));
    }

    @Test
    void anotherOnceThatIsLifted() {
      lifted().when(set(MARCH.plusDays(9))).records(holdOf(MARCH.plusDays(9)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("already-so")
    void anotherReasonWhileItIsSet() {
      held()
          .when(new SetLegalHold(CUSTOMER, "the tax office asks", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void oneDatedBeforeTheLastWasLifted() {
      lifted().when(set(MARCH.plusDays(8))).isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("date-in-future")
    void oneToCome() {
      Scenario.customer(CustomerFacts.registered())
          .when(set(TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsSetForThat() {
      held().when(set(null)).staysQuiet();
    }
  }
}
