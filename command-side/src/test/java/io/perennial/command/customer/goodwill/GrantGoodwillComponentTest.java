package io.perennial.command.customer.goodwill;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.tierChanged;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TierScheme;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantGoodwillComponentTest {
  private static final LossSufferedRecorded LOSS =
      new LossSufferedRecorded(CUSTOMER, "loss-1", usd("1000.00"), "stood still", MARCH);

  private static Scenario ofTier(Tier tier) {
    TierScheme scheme = TierScheme.ABC.has(tier) ? TierScheme.ABC : TierScheme.FOUR_LEVEL;
    return Scenario.customerUnder(
        new TierPolicy(scheme, TierBenefits.STANDARD.goodwillShares()),
        registered(),
        LOSS,
        tierChanged(tier, null, MARCH));
  }

  private static GrantGoodwill grant(String id, String worth, @Nullable LocalDate on) {
    return new GrantGoodwill(CUSTOMER, id, "loss-1", dollars(worth), "spare parts", on);
  }

  private static GoodwillGranted granted(String id, String worth, String granted, String ceiling) {
    return new GoodwillGranted(
        CUSTOMER, id, "loss-1", usd(worth), usd(granted), usd(ceiling), "spare parts", TODAY);
  }

  private static GoodwillProposed proposed(String id, String worth) {
    return new GoodwillProposed(CUSTOMER, id, "loss-1", usd(worth), "spare parts", TODAY);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @CsvSource({
      "A, 150.00, 300.00",
      "B, 100.00, 200.00",
      "C, 50.00, 100.00",
      "DIAMOND, 150.00, 300.00",
      "PLATINUM, 125.00, 250.00",
      "GOLD, 100.00, 200.00",
      "STANDARD, 50.00, 100.00"
    })
    void halfOfTheCeilingOfTheTier(Tier tier, String half, String ceiling) {
      ofTier(tier).when(grant("g-1", half, TODAY)).records(granted("g-1", half, half, ceiling));
    }

    @Test
    void theLowestShareWithoutATier() {
      customer(registered(), LOSS)
          .when(grant("g-1", "50.00", null))
          .records(granted("g-1", "50.00", "50.00", "100.00"));
    }

    @Test
    void whatWaitsForASecondPersonAboveHalf() {
      ofTier(Tier.A).when(grant("g-1", "150.01", TODAY)).records(proposed("g-1", "150.01"));
    }

    @Test
    void whatWaitsForASecondPersonWhenPartsComeAboveHalf() {
      ofTier(Tier.A)
          .and(granted("g-1", "150.00", "150.00", "300.00"))
          .when(grant("g-2", "0.01", TODAY))
          .records(proposed("g-2", "0.01"));
    }

    @Test
    void theGoodwillForEachLossByItself() {
      ofTier(Tier.A)
          .and(granted("g-1", "150.00", "150.00", "300.00"))
          .and(new LossSufferedRecorded(CUSTOMER, "loss-2", usd("10.00"), "delay", TODAY))
          .when(new GrantGoodwill(CUSTOMER, "g-2", "loss-2", dollars("1.50"), "a pen", TODAY))
          .records(
              new GoodwillGranted(
                  CUSTOMER,
                  "g-2",
                  "loss-2",
                  usd("1.50"),
                  usd("1.50"),
                  usd("3.00"),
                  "a pen",
                  TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("goodwill-above-ceiling")
    void moreThanTheCeiling() {
      ofTier(Tier.B)
          .when(grant("g-1", "200.01", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_ABOVE_CEILING, "allows 200.00 for the loss");
    }

    @Test
    void partsThatComeAboveTheCeiling() {
      ofTier(Tier.B)
          .and(granted("g-1", "100.00", "100.00", "200.00"))
          .when(grant("g-2", "100.01", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_ABOVE_CEILING, "of which 100.00 has been granted");
    }

    @Test
    void lessThanACentAboveTheShare() {
      customer(
              registered(),
              new LossSufferedRecorded(CUSTOMER, "loss-1", usd("0.19"), "delay", MARCH))
          .when(grant("g-1", "0.02", TODAY))
          .isRefused(GoodwillRefusal.GOODWILL_ABOVE_CEILING, "allows 0.01 for the loss");
    }

    @Test
    @ExampleOf("loss-unknown")
    void goodwillForNothing() {
      customer(registered())
          .when(grant("g-1", "1.00", TODAY))
          .isRefused(GoodwillRefusal.LOSS_UNKNOWN);
    }

    @Test
    @Produces("dated-too-early")
    void goodwillBeforeTheLoss() {
      ofTier(Tier.A)
          .when(grant("g-1", "1.00", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    @Produces("id-taken")
    void somethingElseUnderTheSameIdentifier() {
      ofTier(Tier.A)
          .and(granted("g-1", "10.00", "10.00", "300.00"))
          .when(grant("g-1", "20.00", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void otherWordsUnderTheIdentifierOfWhatWaits() {
      ofTier(Tier.A)
          .and(proposed("g-1", "200.00"))
          .when(new GrantGoodwill(CUSTOMER, "g-1", "loss-1", dollars("200.00"), "a pen", TODAY))
          .isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItHasBeenGranted() {
      ofTier(Tier.A)
          .and(granted("g-1", "10.00", "10.00", "300.00"))
          .when(grant("g-1", "10.00", null))
          .staysQuiet();
    }

    @Test
    void whenItWaits() {
      ofTier(Tier.A)
          .and(proposed("g-1", "200.00"))
          .when(grant("g-1", "200.00", TODAY))
          .staysQuiet();
    }
  }
}
