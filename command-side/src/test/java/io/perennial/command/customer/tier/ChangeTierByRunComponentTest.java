package io.perennial.command.customer.tier;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.Scenario.customerUnder;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.tierChanged;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TierScheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeTierByRunComponentTest {
  private static final TierPlacement PLACEMENT = placement("tiering-run-1");

  private static TierPlacement placement(String runId) {
    return new TierPlacement(
        runId, 3, new BigDecimal("0.7700"), usd("120.00"), MARCH.minusYears(1), MARCH);
  }

  private static ChangeTierByRun change(Tier tier, @Nullable Tier before, LocalDate on) {
    return new ChangeTierByRun(CUSTOMER, tier, before, PLACEMENT, on);
  }

  private static TierChanged byRun(Tier tier, @Nullable Tier before, LocalDate on) {
    return new TierChanged(CUSTOMER, tier, before, TierBasis.TIERING_RUN, null, PLACEMENT, on);
  }

  @Nested
  class Accepts {
    @Test
    void theFirstTierWithWhatItRestsOn() {
      customer(registered()).when(change(Tier.A, null, MARCH)).records(byRun(Tier.A, null, MARCH));
    }

    @Test
    void anotherTier() {
      customer(registered(), tierChanged(Tier.C, null, MARCH))
          .when(change(Tier.A, Tier.C, TODAY))
          .records(byRun(Tier.A, Tier.C, TODAY));
    }

    @Test
    void aTierByTheNextRun() {
      customer(registered(), byRun(Tier.A, null, MARCH))
          .when(new ChangeTierByRun(CUSTOMER, Tier.B, Tier.A, placement("tiering-run-2"), TODAY))
          .records(
              new TierChanged(
                  CUSTOMER,
                  Tier.B,
                  Tier.A,
                  TierBasis.TIERING_RUN,
                  null,
                  placement("tiering-run-2"),
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("tier-changed-since-preview")
    void aCustomerWhoseTierWasChangedByHandSince() {
      customer(registered(), tierChanged(Tier.C, null, MARCH))
          .when(change(Tier.A, null, TODAY))
          .isRefused(TierRefusal.TIER_CHANGED_SINCE_PREVIEW);
    }

    @Test
    @Produces("dated-too-early")
    void aCustomerWhoseTierHoldsFromALaterDay() {
      customer(registered(), tierChanged(Tier.C, null, TODAY))
          .when(change(Tier.A, Tier.C, MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("tier-not-in-scheme")
    void aTierOfTheSchemeThatWasInUseWhenTheRunWasStarted() {
      customerUnder(
              new TierPolicy(TierScheme.FOUR_LEVEL, TierBenefits.STANDARD.goodwillShares()),
              registered())
          .when(change(Tier.A, null, MARCH))
          .isRefused(TierRefusal.TIER_NOT_IN_SCHEME);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheRunHasMovedIt() {
      customer(registered(), byRun(Tier.A, null, MARCH))
          .when(change(Tier.A, null, MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheRunHasMovedItAndSomebodyHasMovedItBack() {
      customer(
              registered(),
              tierChanged(Tier.B, null, MARCH),
              byRun(Tier.A, Tier.B, MARCH),
              tierChanged(Tier.B, Tier.A, MARCH))
          .when(change(Tier.A, Tier.B, MARCH))
          .staysQuiet();
    }

    @Test
    void whenItIsInThatTierByHand() {
      customer(registered(), tierChanged(Tier.A, null, MARCH))
          .when(change(Tier.A, null, TODAY))
          .staysQuiet();
    }
  }
}
