package io.perennial.platform.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TieringPolicyTest {
  private static TieringPolicy policy(int months, String shares) {
    return TieringPolicy.of(
        months,
        List.of(Tier.A, Tier.B, Tier.C),
        Arrays.stream(shares.split(" ")).map(BigDecimal::new).toList());
  }

  @Test
  void theLowestTierReachesDownToTheEnd() {
    assertThat(policy(12, "0.7 0.9").cuts())
        .containsExactly(
            new TierCut(Tier.A, new BigDecimal("0.7")),
            new TierCut(Tier.B, new BigDecimal("0.9")),
            new TierCut(Tier.C, BigDecimal.ONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.8", "0.5 0.8 0.9", "0.9 0.8", "0.8 0.8", "0 0.8", "0.8 1", "-0.1 0.5"})
  void sharesThatDoNotCutAreRefused(String shares) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy(12, shares));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 121})
  void aWindowOfNoLengthIsRefused(int months) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy(months, "0.8 0.95"));
  }

  @ParameterizedTest
  @CsvSource({
    "12, 2026-12-31, 2026-01-01",
    "12, 2026-11-28, 2025-11-29",
    "12, 2024-02-29, 2023-03-01",
    "1, 2026-03-31, 2026-03-01",
    "3, 2026-05-31, 2026-03-01"
  })
  void aWindowIsSoManyMonthsLong(int months, LocalDate to, LocalDate from) {
    assertThat(policy(months, "0.8 0.95").windowFrom(to)).isEqualTo(from);
  }
}
