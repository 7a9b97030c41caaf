package io.perennial.command.customer.goodwill;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordLossSufferedComponentTest {
  private static final LossSufferedRecorded IN_MARCH =
      new LossSufferedRecorded(CUSTOMER, "loss-1", usd("1000.00"), "stood still", MARCH);

  private static RecordLossSuffered loss(
      String amount, String whatHappened, @Nullable LocalDate on) {
    return new RecordLossSuffered(CUSTOMER, "loss-1", dollars(amount), whatHappened, on);
  }

  @Nested
  class Accepts {
    @Test
    void aLoss() {
      customer(registered()).when(loss("1000.00", "stood still", MARCH)).records(IN_MARCH);
    }

    @Test
    void aLossOfToday() {
      customer(registered())
          .when(loss("0.01", "delay", null))
          .records(new LossSufferedRecorded(CUSTOMER, "loss-1", usd("0.01"), "delay", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherAmountUnderTheSameIdentifier() {
      customer(registered(), IN_MARCH)
          .when(loss("900.00", "stood still", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void otherWordsUnderTheSameIdentifier() {
      customer(registered(), IN_MARCH)
          .when(loss("1000.00", "burnt down", MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    @Produces("derived-amount-too-large")
    void moreThanASumCanHold() {
      customer(
              registered(),
              new LossSufferedRecorded(
                  CUSTOMER, "loss-0", usd("99999999999999.99"), "burnt down", MARCH))
          .when(loss("1.00", "delay", TODAY))
          .isRefused(CommonRefusal.DERIVED_AMOUNT_TOO_LARGE);
    }

    @Test
    void aLossOfTomorrow() {
      customer(registered())
          .when(loss("1.00", "stood still", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsSaidAgain() {
      customer(registered(), IN_MARCH).when(loss("1000.0", "stood still", null)).staysQuiet();
    }
  }
}
