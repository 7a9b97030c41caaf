package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldPeriodTest {
  private static final String CUSTOMER = "customer-1";

  @Test
  void theCardShowsHoldsAndWhenTheyWereLifted() {
    CustomerCard card =
        Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(
                new LegalHoldSet(CUSTOMER, "it sues us", day("2026-01-05")),
                new LegalHoldLifted(CUSTOMER, "settled", day("2026-02-05")),
                new LegalHoldSet(CUSTOMER, "the tax office asks", day("2026-02-05"))));

    assertThat(card.legalHolds())
        .containsExactly(
            new HoldPeriod(day("2026-01-05"), "it sues us", day("2026-02-05"), "settled"),
            new HoldPeriod(day("2026-02-05"), "the tax office asks", null, null));
  }
}
