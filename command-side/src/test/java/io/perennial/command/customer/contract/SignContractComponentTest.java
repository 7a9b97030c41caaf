package io.perennial.command.customer.contract;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.contract.ContractFacts.START;
import static io.perennial.command.customer.contract.ContractFacts.expired;
import static io.perennial.command.customer.contract.ContractFacts.signed;
import static io.perennial.command.customer.contract.ContractFacts.until;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.contract.ContractSigned;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SignContractComponentTest {
  private static final LocalDate END = LocalDate.of(2025, 3, 14);

  private static SignContract sign(LocalDate endsOn, @Nullable LocalDate on) {
    return new SignContract(
        CUSTOMER,
        "k-1",
        "yearly supply",
        "power tools",
        START,
        endsOn,
        dollars("48000"),
        "within two days",
        on);
  }

  @Nested
  class Accepts {
    @Test
    void aContract() {
      customer(registered()).when(sign(END, START)).records(signed(END));
    }

    @Test
    void oneThatSaysNoMoreThanItMust() {
      customer(registered())
          .when(
              new SignContract(
                  CUSTOMER, "k-1", "maintenance", null, TODAY, TODAY, null, null, null))
          .records(
              new ContractSigned(
                  CUSTOMER, "k-1", "maintenance", null, TODAY, TODAY, null, null, TODAY));
    }

    @Test
    void oneThatHasEndedSinceAndBecomesKnownLate() {
      customer(registered())
          .when(sign(TODAY.minusDays(1), START))
          .records(signed(TODAY.minusDays(1)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("contract-ends-too-early")
    void oneThatEndsBeforeItBegins() {
      customer(registered())
          .when(sign(START.minusDays(1), START))
          .isRefused(ContractRefusal.CONTRACT_ENDS_TOO_EARLY, "2024-03-14");
    }

    @Test
    void oneThatIsSignedAfterItsEnd() {
      customer(registered())
          .when(sign(START.plusDays(1), START.plusDays(2)))
          .isRefused(ContractRefusal.CONTRACT_ENDS_TOO_EARLY, "signed on 2024-03-17");
    }

    @Test
    @Produces("id-taken")
    void anotherContractUnderTheSameIdentifier() {
      until(END).when(sign(END.minusDays(1), START)).isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anEndTooFarAhead() {
      customer(registered())
          .when(sign(LocalDate.of(2026, 1, 1), START))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenSigned() {
      until(END).when(sign(END, START)).staysQuiet();
    }

    @Test
    void whenItHasExpiredSince() {
      until(TODAY.minusDays(1))
          .and(expired(TODAY.minusDays(1)))
          .when(sign(TODAY.minusDays(1), null))
          .staysQuiet();
    }
  }
}
