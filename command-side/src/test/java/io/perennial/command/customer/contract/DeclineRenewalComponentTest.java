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

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.stage.DefectionReason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeclineRenewalComponentTest {
  private static DeclineRenewal decline(String explanation, @Nullable LocalDate on) {
    return new DeclineRenewal(CUSTOMER, "k-1", DefectionReason.PRICE, explanation, on);
  }

  @Nested
  class Accepts {
    @Test
    void aDeclinedRenewal() {
      until(TODAY.plusDays(30))
          .when(decline("too dear", TODAY))
          .records(declined(TODAY.plusDays(30), TODAY));
    }

    @Test
    void oneOfTheRenewedContract() {
      until(START.plusDays(30))
          .and(declined(START.plusDays(30), START))
          .and(renewed(START.plusDays(30), TODAY, START.plusDays(1)))
          .when(decline("too dear", TODAY))
          .records(declined(TODAY, TODAY));
    }

    @Test
    void oneThatBecomesKnownWhenTheContractHasExpired() {
      LocalDate end = TODAY.minusDays(5);
      until(end).and(expired(end)).when(decline("too dear", end)).records(declined(end, end));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("contract-unknown")
    void anUnknownContract() {
      customer(registered())
          .when(decline("too dear", TODAY))
          .isRefused(ContractRefusal.CONTRACT_UNKNOWN);
    }

    @Test
    @Produces("contract-ended")
    void oneAfterTheLastDay() {
      until(TODAY.minusDays(1))
          .when(decline("too dear", TODAY))
          .isRefused(ContractRefusal.CONTRACT_ENDED);
    }

    @Test
    @Produces("dated-too-early")
    void oneDatedBeforeTheSignature() {
      until(TODAY)
          .when(decline("too dear", START.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void theSameWithOtherWords() {
      until(TODAY)
          .and(declined(TODAY, START))
          .when(decline("too slow", null))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenDeclined() {
      until(TODAY).and(declined(TODAY, START)).when(decline("too dear", null)).staysQuiet();
    }
  }
}
