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
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.Produces;
import io.perennial.command.duty.ToDo;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExpireContractComponentTest {
  private static final ExpireContract EXPIRE = new ExpireContract(CUSTOMER, "k-1");
  private static final LocalDate ENDED = TODAY.minusDays(1);

  @Nested
  class Accepts {
    @Test
    void aContractWhoseLastDayIsOver() {
      until(ENDED).when(EXPIRE).records(expired(ENDED));
    }

    @Test
    void oneWhoseRenewalWasDeclined() {
      until(ENDED).and(declined(ENDED, START)).when(EXPIRE).records(expired(ENDED));
    }

    @Test
    void oneThatWasRenewedUntilAnEndThatIsOverToo() {
      until(START.plusDays(9))
          .and(renewed(START.plusDays(9), ENDED, START))
          .when(EXPIRE)
          .records(expired(ENDED));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("contract-in-force")
    void aContractOnItsLastDay() {
      until(TODAY).when(EXPIRE).isRefused(ContractRefusal.CONTRACT_IN_FORCE, "2024-06-30");
    }

    @Test
    void oneThatHasBeenRenewed() {
      until(ENDED)
          .and(renewed(ENDED, TODAY, START))
          .when(EXPIRE)
          .isRefused(ContractRefusal.CONTRACT_IN_FORCE);
    }

    @Test
    @Produces("contract-unknown")
    void anUnknownContract() {
      customer(registered()).when(EXPIRE).isRefused(ContractRefusal.CONTRACT_UNKNOWN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasExpired() {
      until(ENDED).and(expired(ENDED)).when(EXPIRE).staysQuiet();
    }
  }

  /** What the service does by itself. */
  @Nested
  class ByTheClock {
    private final ContractExpiry expiry = new ContractExpiry();

    @Test
    void itIsDueOnTheDayAfterEachEnd() {
      ToDo first = new ToDo("contract-expiry", CUSTOMER, "k-1", TODAY.plusDays(1));
      ToDo second = new ToDo("contract-expiry", CUSTOMER, "k-1", TODAY.plusDays(31));

      assertThat(
              expiry.after(
                  new SignContract(
                      CUSTOMER, "k-1", "supply", null, START, TODAY, null, null, START)))
          .isEqualTo(expiry.after(ContractFacts.signed(TODAY)))
          .containsExactly(first);
      assertThat(expiry.after(new RenewContract(CUSTOMER, "k-1", TODAY.plusDays(30), START)))
          .isEqualTo(expiry.after(renewed(TODAY, TODAY.plusDays(30), START)))
          .containsExactly(second);
      assertThat(expiry.command(second)).isEqualTo(EXPIRE);
    }

    @Test
    void nothingElseMakesItDue() {
      assertThat(expiry.after(EXPIRE)).isEmpty();
      assertThat(expiry.after(registered())).isEmpty();
    }
  }
}
