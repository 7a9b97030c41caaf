package io.perennial.command.customer.goodwill;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.tierChanged;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.standing.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ApproveGoodwillComponentTest {
  private static final LossSufferedRecorded LOSS =
      new LossSufferedRecorded(CUSTOMER, "loss-1", usd("1000.00"), "stood still", MARCH);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 2);

  /** Of tier A, with a loss of 1000 and goodwill of 200 that anna has asked for. */
  private static Scenario asked() {
    return customer(registered(), LOSS, tierChanged(Tier.A, null, MARCH))
        .andBy("anna", proposed("g-1", "200.00"));
  }

  private static GoodwillProposed proposed(String id, String worth) {
    return new GoodwillProposed(CUSTOMER, id, "loss-1", usd(worth), "spare parts", APRIL);
  }

  private static GoodwillGranted granted(String id, String worth, String granted, LocalDate on) {
    return new GoodwillGranted(
        CUSTOMER, id, "loss-1", usd(worth), usd(granted), usd("300.00"), null, on);
  }

  private static ApproveGoodwill approve(String id, @Nullable LocalDate on) {
    return new ApproveGoodwill(CUSTOMER, id, on);
  }

  @Nested
  class Accepts {
    @Test
    void anotherPerson() {
      asked()
          .whenBy("bert", approve("g-1", APRIL))
          .records(granted("g-1", "200.00", "200.00", APRIL));
    }

    @Test
    void allUpToTheCeiling() {
      asked()
          .and(granted("g-1", "200.00", "200.00", APRIL))
          .andBy("anna", proposed("g-2", "100.00"))
          .whenBy("bert", approve("g-2", null))
          .records(granted("g-2", "100.00", "300.00", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("four-eyes")
    void whoAskedForIt() {
      asked().whenBy("anna", approve("g-1", TODAY)).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    void whoAskedForItThroughSomebodyElse() {
      asked().whenBy("bert", "Anna ", approve("g-1", TODAY)).isRefused(CommonRefusal.FOUR_EYES);
    }

    @Test
    @Produces("goodwill-above-ceiling")
    void theSecondOfTwoThatAreTogetherAboveTheCeiling() {
      asked()
          .andBy("anna", proposed("g-2", "160.00"))
          .and(granted("g-1", "200.00", "200.00", APRIL))
          .whenBy("bert", approve("g-2", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_ABOVE_CEILING);
    }

    @Test
    void whatALowerTierDoesNotAllow() {
      asked()
          .and(tierChanged(Tier.C, Tier.A, APRIL))
          .whenBy("bert", approve("g-1", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_ABOVE_CEILING);
    }

    @Test
    @ExampleOf("goodwill-unknown")
    void whatNobodyHasAskedFor() {
      asked().whenBy("bert", approve("g-9", TODAY)).isRefused(GoodwillRefusal.GOODWILL_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void anApprovalDatedBeforeTheProposal() {
      asked()
          .whenBy("bert", approve("g-1", APRIL.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("already-so")
    void anApprovalOfAnotherDay() {
      asked()
          .and(granted("g-1", "200.00", "200.00", APRIL))
          .whenBy("bert", approve("g-1", TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenApproved() {
      asked()
          .and(granted("g-1", "200.00", "200.00", APRIL))
          .whenBy("bert", approve("g-1", null))
          .staysQuiet();
    }
  }
}
