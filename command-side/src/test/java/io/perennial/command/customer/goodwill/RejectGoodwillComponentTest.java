package io.perennial.command.customer.goodwill;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.tierChanged;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.standing.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectGoodwillComponentTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 2);
  private static final GoodwillRejected REJECTED =
      new GoodwillRejected(CUSTOMER, "g-1", "not our fault", APRIL);

  /** Of tier A, with a loss of 1000 and goodwill of 200 that anna has asked for. */
  private static Scenario asked() {
    return customer(
            registered(),
            new LossSufferedRecorded(CUSTOMER, "loss-1", usd("1000.00"), "stood still", MARCH),
            tierChanged(Tier.A, null, MARCH))
        .andBy(
            "anna",
            new GoodwillProposed(CUSTOMER, "g-1", "loss-1", usd("200.00"), "spare parts", APRIL));
  }

  private static RejectGoodwill reject(String id, String reason, @Nullable LocalDate on) {
    return new RejectGoodwill(CUSTOMER, id, reason, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @ValueSource(strings = {"anna", "bert"})
    void whoeverSaysNo(String person) {
      asked().whenBy(person, reject("g-1", "not our fault", APRIL)).records(REJECTED);
    }

    @Test
    void anotherGoodwillForTheLossAfterIt() {
      asked()
          .and(REJECTED)
          .when(
              new GrantGoodwill(CUSTOMER, "g-2", "loss-1", dollars("150.00"), "spare parts", null))
          .records(
              new GoodwillGranted(
                  CUSTOMER,
                  "g-2",
                  "loss-1",
                  usd("150.00"),
                  usd("150.00"),
                  usd("300.00"),
                  "spare parts",
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("goodwill-unknown")
    void whatNobodyHasAskedFor() {
      asked().when(reject("g-9", "no", TODAY)).isRefused(GoodwillRefusal.GOODWILL_UNKNOWN);
    }

    @Test
    void whatHasBeenGranted() {
      asked()
          .and(
              new GoodwillGranted(
                  CUSTOMER,
                  "g-1",
                  "loss-1",
                  usd("200.00"),
                  usd("200.00"),
                  usd("300.00"),
                  null,
                  APRIL))
          .when(reject("g-1", "no", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_UNKNOWN);
    }

    @Test
    void anApprovalAfterIt() {
      asked()
          .and(REJECTED)
          .whenBy("bert", new ApproveGoodwill(CUSTOMER, "g-1", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void aRejectionDatedBeforeTheProposal() {
      asked()
          .when(reject("g-1", "no", APRIL.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void aRejectionForAnotherReason() {
      asked()
          .and(REJECTED)
          .when(reject("g-1", "too much", APRIL))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenRejected() {
      asked().and(REJECTED).when(reject("g-1", "not our fault", null)).staysQuiet();
    }
  }
}
