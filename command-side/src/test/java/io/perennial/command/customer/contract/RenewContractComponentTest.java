package io.perennial.command.customer.contract;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.contract.ContractFacts.START;
import static io.perennial.command.customer.contract.ContractFacts.declined;
import static io.perennial.command.customer.contract.ContractFacts.expired;
import static io.perennial.command.customer.contract.ContractFacts.renewed;
import static io.perennial.command.customer.contract.ContractFacts.until;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenewContractComponentTest {
  private static final LocalDate NEXT_YEAR = LocalDate.of(2025, 6, 30);

  private static RenewContract renew(LocalDate endsOn, @Nullable LocalDate on) {
    return new RenewContract(CUSTOMER, "k-1", endsOn, on);
  }

  @Nested
  class Accepts {
    @Test
    void aRenewalOnTheLastDay() {
      until(TODAY).when(renew(NEXT_YEAR, null)).records(renewed(TODAY, NEXT_YEAR, TODAY));
    }

    @Test
    void oneAfterItWasDeclined() {
      until(TODAY)
          .and(declined(TODAY, TODAY.minusDays(9)))
          .when(renew(NEXT_YEAR, TODAY.minusDays(9)))
          .records(renewed(TODAY, NEXT_YEAR, TODAY.minusDays(9)));
    }

    @Test
    void anotherOne() {
      until(TODAY)
          .and(renewed(TODAY, TODAY.plusDays(9), TODAY))
          .when(renew(NEXT_YEAR, TODAY))
          .records(renewed(TODAY.plusDays(9), NEXT_YEAR, TODAY));
    }

    @Test
    void oneInTimeThatBecomesKnownWhenTheContractHasExpired() {
      LocalDate end = TODAY.minusDays(5);
      until(end)
          .and(expired(end))
          .when(renew(NEXT_YEAR, end))
          .records(renewed(end, NEXT_YEAR, end));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("contract-unknown")
    void anUnknownContract() {
      customer(registered())
          .when(renew(NEXT_YEAR, TODAY))
          .isRefused(ContractRefusal.CONTRACT_UNKNOWN);
    }

    @Test
    @ExampleOf("contract-ended")
    void aRenewalAfterTheLastDay() {
      until(TODAY.minusDays(1))
          .when(renew(NEXT_YEAR, TODAY))
          .isRefused(ContractRefusal.CONTRACT_ENDED, "2024-06-29");
    }

    @Test
    @Produces("contract-ends-too-early")
    void anEndThatIsNoLaterThanBefore() {
      until(TODAY)
          .when(renew(TODAY, TODAY))
          .isRefused(ContractRefusal.CONTRACT_ENDS_TOO_EARLY, "2024-06-30");
    }

    @Test
    @Produces("dated-too-early")
    void aRenewalDatedBeforeTheSignature() {
      until(TODAY)
          .when(renew(NEXT_YEAR, START.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void theSameRenewalWithAnotherDate() {
      until(TODAY)
          .and(renewed(TODAY, NEXT_YEAR, START))
          .when(renew(NEXT_YEAR, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void anEndTooFarAhead() {
      until(TODAY)
          .when(renew(LocalDate.of(2026, 1, 1), TODAY))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenRenewedUntilThen() {
      until(TODAY).and(renewed(TODAY, NEXT_YEAR, START)).when(renew(NEXT_YEAR, null)).staysQuiet();
    }
  }
}
