package io.perennial.command.customer.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.standing.Tier;
import io.perennial.platform.tier.TierScheme;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TierPolicyTest {
  @Test
  void withoutATierTheLowestShareOfTheSchemeHolds() {
    TierPolicy policy =
        new TierPolicy(
            TierScheme.ABC,
            Map.of(
                Tier.A, new BigDecimal("0.30"),
                Tier.B, new BigDecimal("0.15"),
                Tier.C, new BigDecimal("0.20"),
                Tier.STANDARD, new BigDecimal("0.01")));
    assertThat(policy.goodwillShare(Tier.C)).isEqualTo("0.20");
    assertThat(policy.goodwillShare(null)).isEqualTo("0.15");
    assertThat(policy.goodwillShare(Tier.STANDARD)).isEqualTo("0.01");
  }
}
