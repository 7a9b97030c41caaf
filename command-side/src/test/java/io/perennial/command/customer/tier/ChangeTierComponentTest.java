package io.perennial.command.customer.tier;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.Scenario.customerUnder;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.tierChanged;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TierScheme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeTierComponentTest {
  private static final TierPolicy FOUR_LEVELS =
      new TierPolicy(TierScheme.FOUR_LEVEL, TierBenefits.STANDARD.goodwillShares());

  private static ChangeTier change(Tier tier, @Nullable LocalDate on) {
    return new ChangeTier(CUSTOMER, tier, "grew", on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource(
        value = Tier.class,
        names = {"A", "B", "C"})
    void theFirstTier(Tier tier) {
      customer(registered()).when(change(tier, null)).records(tierChanged(tier, null, TODAY));
    }

    @ParameterizedTest
    @EnumSource(
        value = Tier.class,
        names = {"DIAMOND", "PLATINUM", "GOLD", "STANDARD"})
    void theFirstTierOfFour(Tier tier) {
      customerUnder(FOUR_LEVELS, registered())
          .when(change(tier, MARCH))
          .records(tierChanged(tier, null, MARCH));
    }

    @Test
    void anotherTier() {
      customer(registered(), tierChanged(Tier.C, null, MARCH))
          .when(change(Tier.A, TODAY))
          .records(tierChanged(Tier.A, Tier.C, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("tier-not-in-scheme")
    void aTierOfTheOtherScheme() {
      customer(registered())
          .when(change(Tier.GOLD, MARCH))
          .isRefused(TierRefusal.TIER_NOT_IN_SCHEME);
    }

    @Test
    void aTierOfTheOtherSchemeTheOtherWayRound() {
      customerUnder(FOUR_LEVELS, registered())
          .when(change(Tier.A, MARCH))
          .isRefused(TierRefusal.TIER_NOT_IN_SCHEME);
    }

    @Test
    @Produces("already-so")
    void theSameTierForAnotherReason() {
      customer(registered(), tierChanged(Tier.B, null, MARCH))
          .when(new ChangeTier(CUSTOMER, Tier.B, "shrank", MARCH))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    void theSameTierFromAnotherDayOn() {
      customer(registered(), tierChanged(Tier.B, null, MARCH))
          .when(change(Tier.B, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aChangeDatedBeforeTheTierInForce() {
      customer(registered(), tierChanged(Tier.B, null, MARCH))
          .when(change(Tier.A, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aChangeOfTomorrow() {
      customer(registered())
          .when(change(Tier.A, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheCustomerIsInThatTier() {
      customer(registered(), tierChanged(Tier.B, null, MARCH))
          .when(change(Tier.B, null))
          .staysQuiet();
    }
  }
}
