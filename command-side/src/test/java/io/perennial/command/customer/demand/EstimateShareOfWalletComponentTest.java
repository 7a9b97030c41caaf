package io.perennial.command.customer.demand;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EstimateShareOfWalletComponentTest {
  private static EstimateShareOfWallet estimate(String share, @Nullable LocalDate on) {
    return estimate(null, share, on);
  }

  private static EstimateShareOfWallet estimate(
      @Nullable String productLine, String share, @Nullable LocalDate on) {
    return new EstimateShareOfWallet(CUSTOMER, productLine, new BigDecimal(share), "visit", on);
  }

  private static ShareOfWalletEstimated estimated(String share, LocalDate on) {
    return estimated(null, share, on);
  }

  private static ShareOfWalletEstimated estimated(
      @Nullable String productLine, String share, LocalDate on) {
    return new ShareOfWalletEstimated(CUSTOMER, productLine, new BigDecimal(share), "visit", on);
  }

  @Nested
  class Accepts {
    @Test
    void anEstimate() {
      customer(registered()).when(estimate("0.350", null)).records(estimated("0.35", TODAY));
    }

    @Test
    void nothingAndEverything() {
      customer(registered(), estimated("0", MARCH))
          .when(estimate("1.0", TODAY))
          .records(estimated("1", TODAY));
    }

    @Test
    void anotherOneOfTheSameDayAndSource() {
      customer(registered(), estimated("0.35", TODAY))
          .when(estimate("0.4", TODAY))
          .records(estimated("0.4", TODAY));
    }

    @Test
    void oneThatComesLate() {
      customer(registered(), estimated("0.35", TODAY))
          .when(estimate("0.35", MARCH))
          .records(estimated("0.35", MARCH));
    }

    @Test
    void oneOfALineBesideTheOneOfAll() {
      customer(registered(), estimated("0.35", TODAY))
          .when(estimate("drills", "0.35", TODAY))
          .records(estimated("drills", "0.35", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    void aDateToCome() {
      customer(registered())
          .when(estimate("0.35", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatWasEstimatedLast() {
      customer(registered(), estimated("0.4", TODAY), estimated("0.35", TODAY))
          .when(estimate("0.35", null))
          .staysQuiet();
    }

    @Test
    void whenThatWasEstimatedLastOfTheLine() {
      customer(registered(), estimated("drills", "0.35", TODAY), estimated("0.4", TODAY))
          .when(estimate("drills", "0.35", TODAY))
          .staysQuiet();
    }
  }
}
